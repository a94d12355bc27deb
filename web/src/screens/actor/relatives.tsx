import { Link } from "wouter";

import { actorPath } from "@/state/links";

const SHOWN = 6;

interface Props {
  actors: readonly { id: string; name: string }[];
}

/** Other actors by name; many are folded. */
export function Relatives({ actors }: Props) {
  if (actors.length > SHOWN + 2)
    return (
      <details>
        <summary>
          {actors
            .slice(0, 2)
            .map(({ name }) => name)
            .join(", ")}{" "}
          and {actors.length - 2} more
        </summary>
        <Names actors={actors} />
      </details>
    );
  return <Names actors={actors} />;
}

export const Names = ({ actors }: Props) => (
  <ul className="actor-names">
    {actors.map(({ id, name }) => (
      <li key={id}>
        <Link href={actorPath(id)}>{name}</Link>
      </li>
    ))}
  </ul>
);

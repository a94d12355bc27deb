import { days } from "./days";

interface Props {
  start: string | null;
  end: string | null;
  short?: boolean;
}

/** When something is said to have happened: a range stays a range, and what has no date says so. */
export function Dates({ start, end, short = false }: Props) {
  const told = days(start, end, short);
  if (!told) return <span className="muted">undated</span>;
  return <time dateTime={start === end || end === null ? (start ?? undefined) : `${start}/${end}`}>{told}</time>;
}

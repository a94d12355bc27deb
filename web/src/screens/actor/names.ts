import type { ActorView } from "@/api/types";
import { days } from "@/parts/days";

type Name = ActorView["names"][number];

/** Other names by what they are: borne now, borne before, and those that need their context to say who is meant. */
export function namesBySort({ name: own, names, valid_to }: ActorView): { sort: string; names: Name[] }[] {
  const others = names.filter(({ name }) => name !== own);
  const former = (name: Name) => name.last !== null && name.last !== valid_to;
  return [
    { sort: "Also called", names: others.filter((name) => !name.weak && !former(name)) },
    { sort: "Formerly", names: others.filter((name) => !name.weak && former(name)) },
    { sort: "Only in context", names: others.filter((name) => name.weak) },
  ].filter(({ names: found }) => found.length);
}

/** From when to when, as far as it is known: "since 8 April 2013", "until 2014", "2006 to 2013". */
export function lasting(first: string | null, last: string | null): string {
  const year = (day: string) => days(day, null, true);
  if (first && last) return `${year(first)} to ${year(last)}`;
  if (first) return `since ${year(first)}`;
  return last ? `until ${year(last)}` : "";
}

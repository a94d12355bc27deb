const DAY = 86_400_000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A day, a month or an interval in words, a range staying a range: "14 to 16 December 2016". Empty where there is none. */
export function days(start: string | null, end: string | null, short = false): string {
  const first = start ?? end;
  if (first === null) return "";
  const from = day(first);
  const until = day(end ?? first);
  const name = (at: Date) => monthName(at, short);
  if (from.getTime() === until.getTime()) return `${from.getUTCDate()} ${name(from)} ${from.getUTCFullYear()}`;
  if (wholeMonths(from, until)) return months(from, until, name);
  const last = `${until.getUTCDate()} ${name(until)} ${until.getUTCFullYear()}`;
  if (from.getUTCFullYear() !== until.getUTCFullYear())
    return `${from.getUTCDate()} ${name(from)} ${from.getUTCFullYear()} to ${last}`;
  return from.getUTCMonth() === until.getUTCMonth() ? `${from.getUTCDate()} to ${last}` : `${from.getUTCDate()} ${name(from)} to ${last}`;
}

/** An ISO day as a moment: midnight UTC, so that no time zone moves it to the day before. */
export const day = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** The ISO day of a moment. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

/** The day that many days later. */
export const later = (at: Date, daysLater: number): Date => new Date(at.getTime() + daysLater * DAY);

const monthName = (at: Date, short: boolean): string => {
  const name = MONTHS[at.getUTCMonth()] ?? "";
  return short ? name.slice(0, 3) : name;
};

const wholeMonths = (from: Date, until: Date): boolean =>
  from.getUTCDate() === 1 && later(until, 1).getUTCDate() === 1;

function months(from: Date, until: Date, name: (at: Date) => string): string {
  const years = from.getUTCMonth() === 0 && until.getUTCMonth() === 11;
  const told = (at: Date) => (years ? String(at.getUTCFullYear()) : `${name(at)} ${at.getUTCFullYear()}`);
  return told(from) === told(until) ? told(from) : `${told(from)} to ${told(until)}`;
}

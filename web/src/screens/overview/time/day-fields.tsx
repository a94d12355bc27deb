import type { Change } from "@/state/filters";

interface Props {
  since: string | undefined;
  until: string | undefined;
  change: (change: Change) => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days that are filtered by, to be typed. */
export function DayFields({ since, until, change }: Props) {
  const field = (name: "since" | "until", label: string, value: string | undefined) => (
    <label className="small">
      {label}{" "}
      <input
        type="date"
        key={value ?? "none"}
        defaultValue={value ?? ""}
        onBlur={({ currentTarget: { value: typed } }) => typed !== (value ?? "") && change({ [name]: typed || undefined })}
        onKeyDown={({ key, currentTarget: { value: typed } }) => {
          if (key === "Enter" && (DAY.test(typed) || !typed)) change({ [name]: typed || undefined });
        }}
      />
    </label>
  );
  return (
    <span className="day-fields">
      {field("since", "From", since)}
      {field("until", "to", until)}
    </span>
  );
}

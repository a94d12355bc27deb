import { describe, expect, test } from "vitest";

import type { ActorView, ControlEntry, SourceRecord } from "@/api/types";
import { countryName } from "@/parts/country";
import { lasting, namesBySort } from "@/screens/actor/names";
import { after, told } from "@/screens/add/job-state";
import { decoded } from "@/screens/decoded";
import { target } from "@/screens/login/target";
import { eventWords, holders, points, spans } from "@/screens/place/control-spans";
import { meant, positions, sourceKey, sourceName } from "@/screens/source/record";

const entry = (holder_name: string, event: string, since: string | null, more: Partial<ControlEntry> = {}) =>
  ({ holder_name, event, since, until: since, denied: false, contested_by: [], quote: "", speaker: { name: "" }, ...more }) as ControlEntry;

describe("who is said to hold a place", () => {
  const iso = (at: Date) => at.toISOString().slice(0, 10);

  test("a holder stays until somebody says that it left, or that another took it", () => {
    const told_ = [
      entry("red", "taken", "2016-03-01"),
      entry("blue", "taken", "2016-06-01"),
      entry("blue", "left", "2016-09-01"),
      entry("red", "held", "2016-10-01"),
    ];
    expect(spans(told_).map(({ holder, from, to, open }) => [holder, iso(from), iso(to), open])).toEqual([
      ["red", "2016-03-01", "2016-06-01", false],
      ["blue", "2016-06-01", "2016-09-01", false],
      ["red", "2016-10-01", "2016-10-31", true],
    ]);
  });
  test("what is denied or has no day makes no span", () => {
    expect(spans([entry("red", "taken", "2016-03-01", { denied: true }), entry("blue", "held", null)])).toEqual([]);
    expect(points([entry("blue", "held", null)])).toEqual([]);
  });
  test("rows are in the order in which holders are told of, those without a day last", () => {
    expect(holders([entry("none", "held", null), entry("late", "held", "2017-01-01"), entry("early", "left", "2016-01-01")])).toEqual(["early", "late", "none"]);
    expect(eventWords({ event: "left", denied: true })).toBe("not left by");
  });
});

test("names are told apart by what they are", () => {
  const name = (words: string, last: string | null, weak = false) => ({ name: words, first: null, last, weak });
  const actor = { name: "Front", valid_to: null, names: [name("Front", null), name("FR", null, true), name("Old Front", "2014-01-01"), name("The Front", null)] };
  expect(namesBySort(actor as unknown as ActorView).map(({ sort, names }) => [sort, names.map((one) => one.name)])).toEqual([
    ["Also called", ["The Front"]],
    ["Formerly", ["Old Front"]],
    ["Only in context", ["FR"]],
  ]);
  expect(lasting("2013-04-08", null)).toBe("since 8 Apr 2013");
  expect(lasting(null, null)).toBe("");
});

test("a country's code is its name, and nonsense stays as it is", () => {
  expect(countryName("SY")).toBe("Syria");
  expect(countryName("")).toBe("");
  expect(countryName("nonsense!")).toBe("nonsense!");
});

test("a record is found by what it is asked by", () => {
  const record = (name: string, entity: string | null, side = "state") => ({ speaker: { name, entity, side }, figures: { highest: 2, same: 1 } }) as unknown as SourceRecord;
  const army = record("army", null);
  expect(meant([record("army council", null), army], "army")).toBe(army);
  expect(meant([record("army council", null), record("army press", null)], "army")).toBeUndefined();
  expect(sourceKey(record("Syrian army", "syrian-army").speaker)).toBe("syrian-army");
  expect(sourceName(record("", null, "outlet").speaker)).toBe("Outlets without a name");
  expect(positions(army)).toEqual([
    { place: "highest", count: 2 },
    { place: "same", count: 1 },
  ]);
});

describe("a job", () => {
  const job = { id: "1", state: "waiting", added: 0, claims: 0, copies: 0, known: 0, unchanged: 0, problems: [], reports: [], met: [], trouble: null } as unknown as Parameters<typeof after>[0];
  const progress = { added: 2, claims: 1, copies: 0, known: 1, problems: 1, unchanged: 0, state: null, trouble: null };

  test("goes on with its events, and one that is told twice changes nothing", () => {
    const event = { kind: "report", data: { report: "r", known: false } } as const;
    const once = after(after(job, { kind: "progress", data: progress }), event);
    expect(after(once, event)).toEqual(once);
    expect(once).toMatchObject({ state: "working", added: 2, reports: ["r"] });
    expect(after(once, { kind: "report", data: { report: "k", known: true } })).toMatchObject({ reports: ["r"], met: ["k"] });
    expect(told(once)).toBe("Reading: 2 reports added with 1 claim, 1 report known before so far");
    expect(told(after(once, { kind: "done", data: { ...progress, state: "done" } }))).toBe("2 reports added with 1 claim, 1 report known before");
  });
  test("says why it failed", () => {
    expect(told(after(job, { kind: "done", data: { ...progress, state: "failed", trouble: "the disk is full" } }))).toBe("the disk is full");
    expect(told({ ...job, state: "done" })).toBe("Nothing was found to add");
  });
});

test.each([
  ["?to=/review", "/review"],
  ["", "/"],
  ["?to=https://elsewhere.example", "/"],
  ["?to=//elsewhere.example", "/"],
  ["?to=/%5Celsewhere.example", "/"],
])("after %s one goes to %s", (search, to) => expect(target(search)).toBe(to));

test("ids and names are decoded whole, and a % of their own stays", () => {
  expect(decoded({ id: "geonames%3A163808" })).toEqual({ id: "geonames:163808" });
  expect(decoded({ id: "A%2FB", other: undefined })).toEqual({ id: "A/B" });
  expect(decoded({ id: "100%" })).toEqual({ id: "100%" });
});

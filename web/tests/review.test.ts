import { describe, expect, test } from "vitest";

import type { Decision, ReviewItem, SeenIncident } from "@/api/review";
import type { Claim } from "@/api/types";
import { accountsShown, claimsShown, stepped } from "@/screens/review/claim-order";
import { deed, valueWords } from "@/screens/review/decision-words";
import { decision, splitting, subjects } from "@/screens/review/deciding";
import { fieldsOf, firstField } from "@/screens/review/fields";
import { deedOf, KEYS } from "@/screens/review/keys";
import { offered } from "@/screens/review/offered";
import { queueOf } from "@/screens/review/queues";
import { around } from "@/screens/review/use-context";

const claims = (...ids: string[]) => ids.map((id) => ({ id }));
const incident = (id: string, version: string, ...ids: string[]) =>
  ({
    id,
    version,
    claim_versions: Object.fromEntries(ids.map((claim) => [claim, `${version}/${claim}`])),
    claims: claims(...ids),
    accounts: [],
    memberships: [],
  }) as unknown as SeenIncident;
const item = (kind: ReviewItem["kind"]) => ({ kind, incidents: [], claim: null }) as unknown as ReviewItem;

describe("a decision says what was seen", () => {
  const seen = { incidents: [incident("a", "va", "r:1", "r:2"), incident("b", "vb", "s:1")], claim: null };

  test.each([
    [{ action: "merge", about: ["a", "b"] }, ["va", "vb"]],
    [{ action: "split", about: ["a", "r:1"] }, ["va"]],
    [{ action: "accept", about: ["b"] }, ["vb"]],
    [{ action: "reject", about: ["r:2"] }, ["va/r:2"]],
    [{ action: "correct", about: ["s:1", "figure=65"] }, ["vb/s:1"]],
    [{ action: "undo", about: ["7"] }, []],
  ] as const)("%j", (wish, expected) => {
    expect(decision(wish, seen, " why ")).toEqual({ ...wish, about: [...wish.about], note: "why", expect: expected });
  });

  test("nothing is decided on what is not shown", () => {
    expect(() => decision({ action: "accept", about: ["c"] }, seen, "")).toThrow("c is not shown");
    expect(subjects({ action: "merge", about: ["a", "b"] })).toEqual(["a", "b"]);
  });
});

test("some claims leave an incident, never none and never all", () => {
  const one = incident("a", "v", "r:1", "r:2", "r:3");
  expect(splitting(one, ["r:3", "r:1", "elsewhere"])).toEqual({ action: "split", about: ["a", "r:1", "r:3"] });
  expect(splitting(one, [])).toMatch("Choose");
  expect(splitting(one, ["r:1", "r:2", "r:3"])).toMatch("nothing would stay");
});

test("claims stand by side, and those in nobody's account behind them, each once", () => {
  const one = { ...incident("a", "v", "1", "2", "3", "4"), accounts: [{ claims: ["3", "1"] }, { claims: ["2", "gone"] }] };
  expect(claimsShown(one as unknown as SeenIncident)).toEqual(["3", "1", "2", "4"]);
  expect(accountsShown(one as unknown as SeenIncident).at(-1)?.account).toBeNull();
});

test("steps stay at the ends, and begin at the first", () => {
  expect(stepped(["a", "b"], "b", 1)).toBe("b");
  expect(stepped(["a", "b"], "a", -1)).toBe("a");
  expect(stepped(["a", "b"], undefined, 1)).toBe("a");
  expect(stepped([], "a", 1)).toBeUndefined();
});

describe("what is offered", () => {
  const deeds = (...args: Parameters<typeof offered>) => offered(...args).map(({ deed: one }) => one);
  const two = [incident("a", "v", "1", "2"), incident("b", "w", "3")];

  test("one incident is accepted, and merged with one that is looked for", () => {
    expect(deeds(item("contested"), { incidents: two.slice(0, 1), claim: null }, "1", [])).toEqual(["accept", "merge", "split", "reject", "correct"]);
  });
  test("two are merged, or each is accepted", () => {
    const [merge, apart] = offered(item("merges"), { incidents: two, claim: null }, "1", []);
    expect(merge).toMatchObject({ wishes: [{ action: "merge", about: ["a", "b"] }] });
    expect(apart).toMatchObject({ label: "Keep apart", wishes: [{ about: ["a"] }, { about: ["b"] }] });
  });
  test("two that have become one cannot be merged", () => {
    expect(offered(item("merges"), { incidents: two.slice(0, 1), claim: null }, "1", [])[0]).toMatchObject({ missing: "These are one incident already." });
  });
  test("a claim by itself is accepted, rejected or corrected", () => {
    expect(deeds(item("unresolved"), { incidents: [], claim: { id: "r:1", version: "v" } }, undefined, [])).toEqual(["accept", "reject", "correct"]);
  });
});

test("no two deeds share a key", () => {
  const keys = Object.values(KEYS).map(([key]) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(deedOf("u")).toBe("undo");
  expect(deedOf("?")).toBeUndefined();
});

test("fields are numbered where there are several, and an unresolved place comes first", () => {
  const claim = {
    kind: "killed",
    modality: "happened",
    polarity: "positive",
    quantities: [{ text: "20 to 30", low: 20, best: null, high: 30 }],
    places: [
      { text: "Karsk", place: "geonames:1" },
      { text: "Tal Dahab", place: null },
    ],
    date: { text: "on Monday", start: "2016-12-12", end: "2016-12-12" },
  } as unknown as Claim;
  expect(fieldsOf(claim).map(({ name, read }) => [name, read])).toEqual([
    ["kind", "killed"],
    ["modality", "happened"],
    ["polarity", "positive"],
    ["figure", "20 to 30 → 20 (20 to 30)"],
    ["place", "Karsk (geonames:1)"],
    ["place.2", "Tal Dahab"],
    ["date", "2016-12-12"],
  ]);
  expect(firstField(claim, true)).toBe("place.2");
  expect(firstField(claim, false)).toBe("figure");
});

test.each([
  [{}, "none"],
  [{ kind: "air_strike" }, "air strike"],
  [{ relation: "at_least", low: 90, best: 90, high: null }, "at least 90"],
  [{ relation: "between", low: 1200, best: null, high: 1300 }, "1,200 to 1,300"],
  [{ relation: "exactly", low: 65, best: 65, high: 65 }, "65"],
  [{ name: "Karsk", place: null }, "Karsk"],
  [{ name: "Tadmur", place: "geonames:163808", lat: 34, lon: 38, precision: 1 }, "Tadmur (geonames:163808)"],
  [{ start: "2016-12-14", end: "2016-12-16" }, "2016-12-14..2016-12-16"],
  [{ start: "2016-12-14", end: "2016-12-14" }, "2016-12-14"],
])("%j is told as %j", (value, words) => expect(valueWords(value)).toBe(words));

test("a decision is told in a line", () => {
  const told = { action: "correct", field: "figure", read: "20", value: { relation: "about", best: 30 }, claims: [], incidents: [] };
  expect(deed(told as unknown as Decision)).toBe("Corrected figure: 20 → about 30");
  expect(deed({ ...told, action: "undo", undoes: 3 } as unknown as Decision)).toBe("Took decision 3 back");
});

test("words around a claim are cut at spaces, by code points", () => {
  const text = `${"🕊 peace ".repeat(60)}HERE ${"quiet ".repeat(80)}`;
  const start = Array.from(text).indexOf("H");
  const { text: cut, marks } = around(text, { start, end: start + 4 });
  const [mark] = marks;
  expect(Array.from(cut).slice(mark?.start, mark?.end).join("")).toBe("HERE");
  expect(cut).not.toMatch(/^eace|uie$/);
});

test("an unknown queue is the first one", () => expect(queueOf("nonsense")).toBe("contested"));

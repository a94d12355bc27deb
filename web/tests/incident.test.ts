import { expect, test } from "vitest";

import type { Account, Claim, Figure, Growth, IncidentView, LedgerClaim } from "@/api/types";
import { changes } from "@/screens/incident/changes";
import { datesTold } from "@/screens/incident/dates-told";
import { figureRows } from "@/screens/incident/figure-rows";
import { folded, speakerOf } from "@/screens/incident/folding";
import { growthCharts, hasDays } from "@/screens/incident/growth-rows";
import { located, ring } from "@/screens/incident/locator-options";
import { placesTold } from "@/screens/incident/told-places";

const words = (text: string) => ({ text, start: 0, end: text.length });

function claim(id: string, more: Partial<Claim> & { origin?: string; publisher?: string | null } = {}): LedgerClaim {
  const [report = "", own = ""] = id.split(":");
  const { origin = `text:${report}`, publisher = `Paper ${report}`, ...fields } = more;
  return {
    id,
    report: { id: report, document: report, title: "A title", publisher, published: "2016-12-14", url: null, origin_named: null, claims: 1 },
    origin: { id: origin, kind: origin.startsWith("voice") ? "voice" : "text", name: origin },
    status: "uncontested",
    claim: {
      ...{ id: own, kind: "killed", trigger: words("killed"), quote: words(`quote ${own}`), modality: "happened", polarity: "positive" },
      ...{ actors: [], targets: [], places: [], date: null, quantities: [], sources: [], disputes: [], revises: [], loaded: [], headline: false },
      ...fields,
    },
  };
}
const source = (text: string) => [{ ...words(text), cue: "said", stance: "states" as const, named: true, entity: null }];
const figure = (best: number, more: Partial<Figure> = {}): Figure => ({
  ...{ outcome: "killed", victims: "civilians", unit: null, scope: "event", joint: false, low: best, best, high: best },
  ...{ rule: "", claims: [], given: [] },
  ...more,
});
const account = (side: Account["side"], claims: string[], name = ""): Account => ({
  ...{ side, name, claims, speakers: [], figures: [], denies: [], blames: [] },
});

test("copies lie under what they repeat, and are no speakers of their own", () => {
  const army = { sources: source("the army"), origin: "voice:1" };
  const told = folded("state", [claim("a:1", army), claim("b:1", army), claim("c:1", army), claim("b:2", { ...army, kind: "shelling" })]);
  expect(told.map(({ report, said }) => [report.id, said.map(({ claim: { id }, copies }) => [id, copies.length])])).toEqual([
    ["a", [["a:1", 2]]],
    ["b", [["b:2", 0]]],
  ]);
});

test("figures that differ are no copies, and a headline adds nothing to its own report", () => {
  const many = (best: number) => [{ text: String(best), of: "civilians", unit: null, relation: "exactly" as const, low: best, best, high: best, joint: false }];
  const told = folded("outlet", [
    claim("a:0", { headline: true, quantities: many(8) }),
    claim("a:1", { quantities: many(8) }),
    claim("b:1", { origin: "text:a", quantities: many(12) }),
  ]);
  expect(told.map(({ said }) => said.map(({ claim: { id }, copies }) => [id, copies.length]))).toEqual([[["a:1", 0]], [["b:1", 0]]]);
});

test("an outlet speaks by its name, a source without one says so", () => {
  expect(speakerOf("outlet", claim("a:1"))).toBe("Paper a");
  expect(speakerOf("outlet", claim("a:1", { publisher: null }))).toBe("The outlet");
  expect(speakerOf("other", claim("a:1", { sources: source("") }))).toBe("An unnamed source");
  expect(speakerOf("state", claim("a:1", { sources: source("a  military\nsource") }))).toBe("A military source");
});

test("leaving something out tells what changes, and only that", () => {
  const whole = {
    status: { kind: "contested", asserted_by: ["1", "2", "3"] },
    accounts: [account("state", []), account("opposing", [], "the rebels")],
    figures: [figure(27, { low: 8, high: 31 }), figure(5, { outcome: "wounded" }), figure(2, { victims: "regulars" })],
  } as unknown as IncidentView;
  const left = {
    status: { kind: "uncontested", asserted_by: ["1"] },
    accounts: [account("state", [])],
    figures: [figure(8), figure(5, { outcome: "wounded" })],
  } as unknown as IncidentView;
  expect(changes(whole, left)).toEqual([
    "It would be uncontested, and not contested.",
    "1 independent origin would say that it happened, and not 3.",
    "Nothing would be left of the account of: the rebels.",
    "killed, civilians: 8, and not 27 (8 to 31).",
    "killed, regulars: no figure, and not 2.",
  ]);
  expect(changes(whole, whole)).toEqual([]);
});

test("figures stand by origin, the lowest first, open where nothing bounds them", () => {
  const claims = new Map([claim("a:1", { sources: source("the army") }), claim("b:1")].map((found) => [found.id, found]));
  const given = [
    { claim: "b:1", text: "at least 27", low: 27, best: null, high: null },
    { claim: "a:1", text: "8 to 10", low: 8, best: 8, high: 10 },
    { claim: "gone:1", text: "5", low: 5, best: 5, high: 5 },
  ];
  const rows = figureRows(figure(27, { given }), [account("state", ["a:1"], "government"), account("outlet", ["b:1"])], claims);
  expect(rows.map(({ who, where, side, low, best, high, open }) => [who, where, side, low, best, high, open])).toEqual([
    ["The army", "Paper a", "state", 8, 8, 10, false],
    ["Paper b", null, "outlet", 27, 27, 27, true],
  ]);
});

test("growth leaves out what is printed again, and sources that say the same", () => {
  const step = (id: string, day: string | null, best: number) => ({ published: day, low: best, best, high: best, claim: id, revises: [] });
  const growth: Growth[] = [
    {
      ...{ outcome: "killed", victims: "civilians", source: "red cross" },
      steps: [step("a:1", "2016-12-13", 12), step("b:1", "2016-12-15", 27), step("c:1", "2016-12-15", 12)],
    },
    { outcome: "killed", victims: "civilians", source: "army", steps: [step("d:1", null, 8), step("e:1", null, 8)] },
  ];
  const again = [claim("a:1", { quote: words("12 died") }), claim("b:1", { quote: words("27 died") }), claim("c:1", { quote: words("12  died") })];
  const [only, ...others] = growthCharts(growth, new Map(again.map((found) => [found.id, found])));
  expect(others).toEqual([]);
  expect(only?.steps.map(({ source: who, value }) => [who, value])).toEqual([["Red cross", 12], ["Red cross", 27]]);
  expect(only && hasDays(only)).toBe(true);
});

test("times are told once each, by how many origins give them", () => {
  const date = (start: string | null, text = "then") => ({ text, start, end: start, precision: 1 });
  const { dates, undated } = datesTold([
    claim("a:1", { date: date("2016-12-11") }),
    claim("b:1", { date: date("2016-12-14") }),
    claim("c:1", { date: date("2016-12-14") }),
    claim("d:1", { date: date(null, "on  Monday") }),
    claim("d:2", { date: date(null, "On Monday") }),
    claim("e:1"),
  ]);
  expect(dates.map(({ start, text, claims, origins }) => [start ?? text, claims.length, origins])).toEqual([
    ["2016-12-14", 2, 2],
    ["on Monday", 2, 1],
    ["2016-12-11", 1, 1],
  ]);
  expect(undated).toBe(1);
});

test("a place is drawn as wide as it is known, and not where it is not located", () => {
  const place = (name: string, lat: number | null, precision: number) => ({ place: null, name, lat, lon: lat, precision, claims: [] });
  const found = located([place("Here", 60, 4), place("Nowhere", null, 4)]);
  expect(found.map(({ name }) => name)).toEqual(["Here"]);
  const [outline = []] = found[0] ? ring(found[0]).coordinates : [];
  const lons = outline.map(([lon = 0]) => lon);
  const lats = outline.map(([, lat = 0]) => lat);
  // 100 km are 0.9 degrees of latitude, and twice as many of longitude at 60° north
  expect(Math.max(...lats) - 60).toBeCloseTo(0.9, 1);
  expect(Math.max(...lons) - 60).toBeCloseTo(1.8, 1);
  expect(placesTold([place("Karsk", 1, 1), place("KARSK", 1, 1), place("Homs", 1, 1)])).toBe("Karsk, Homs");
});

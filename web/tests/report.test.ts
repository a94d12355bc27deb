import { expect, test } from "vitest";

import { type Paragraph, paragraphs } from "@/screens/report/pieces";
import { cutter, pointsIn } from "@/screens/report/points";
import { labelOf, looksOf } from "@/screens/report/roles";
import type { Block, EvidenceMark, Role } from "@/screens/report/types";

/** Marks by their words: `[words, role, claim]`, the first place where they stand, in code points. */
function marked(text: string, ...told: [words: string, role: Role, claim: string][]): EvidenceMark[] {
  return told.map(([words, role, claim]) => {
    const start = pointsIn(text.slice(0, text.indexOf(words)));
    return { claim, role, index: 0, start, end: start + pointsIn(words) };
  });
}
const body = (text: string): Block[] => [{ kind: "body", start: 0, end: pointsIn(text) }];
const shown = ({ pieces }: Paragraph): string =>
  pieces.map(({ text, marks }) => (marks.length ? `[${text}|${marks.map(({ role }) => role).join("+")}]` : text)).join("");

test.each(["plain text", "🕊 held 🕊🕊 on", "قالت مصادر 😀 في المدينة", "e\u0301 a\u0308"])("%j is cut by code points", (text) => {
  const points = Array.from(text);
  const { length, cut } = cutter(text);
  expect(length).toBe(points.length);
  expect(pointsIn(text)).toBe(points.length);
  for (let start = 0; start < length; start++) expect(cut(start, start + 2)).toBe(points.slice(start, start + 2).join(""));
});

test("evidence after emoji and Arabic stands on its own words", () => {
  const text = "🕊🕊 قالت مصادر 😀 that the army shelled Karsk.";
  const [only] = paragraphs(text, body(text), marked(text, ["the army", "actor", "a"], ["shelled", "trigger", "a"], ["Karsk", "place", "a"]));
  expect(only && shown(only)).toBe("🕊🕊 قالت مصادر 😀 that [the army|actor] [shelled|trigger] [Karsk|place].");
});

test("marks that overlap are cut into stretches that do not", () => {
  const text = "At least 60 rebels were killed.";
  const marks = marked(
    text,
    ["At least 60 rebels were killed", "quote", "a"],
    ["At least 60", "figure", "a"],
    ["60 rebels", "target", "b"],
    ["killed", "trigger", "a"],
  );
  const [only] = paragraphs(text, body(text), marks);
  expect(only && shown(only)).toBe(
    "[At least |quote+figure][60|quote+figure+target][ rebels|quote+target][ were |quote][killed|quote+trigger].",
  );
});

test("paragraphs keep their kind and lose only the empty lines between them", () => {
  const text = "Raid 🕊\n\nFirst of it.\n\n\nSecond.\n\nPlease donate.\n";
  const blocks: Block[] = [
    { kind: "headline", start: 0, end: 6 },
    { kind: "body", start: 8, end: 30 },
    { kind: "boilerplate", start: 32, end: 46 },
  ];
  const found = paragraphs(text, blocks, marked(text, ["Second", "trigger", "a"]));
  expect(found.map(({ kind, pieces }) => [kind, pieces.map(({ text: part }) => part).join("")])).toEqual([
    ["headline", "Raid 🕊"],
    ["body", "First of it."],
    ["body", "Second."],
    ["boilerplate", "Please donate."],
  ]);
  expect(found[2] && shown(found[2])).toBe("[Second|trigger].");
});

test("a text without blocks, or with none at its beginning, is shown whole", () => {
  expect(paragraphs("one\n\ntwo", [], []).map(({ start, end }) => [start, end])).toEqual([[0, 3], [5, 8]]);
  expect(paragraphs("by A.\n\nbody", [{ kind: "body", start: 7, end: 11 }], [])).toHaveLength(2);
  expect(paragraphs("", [], [])).toEqual([]);
});

test("what begins here is told of the claim that is shown only", () => {
  const marks: EvidenceMark[] = [
    { claim: "a", role: "actor", index: 0, start: 4, end: 8 },
    { claim: "a", role: "source", index: 0, start: 4, end: 8 },
    { claim: "a", role: "quote", index: 0, start: 4, end: 20 },
    { claim: "b", role: "place", index: 0, start: 4, end: 8 },
    { claim: "a", role: "date", index: 0, start: 2, end: 9 },
  ];
  expect(labelOf(marks, "a", 4)).toBe("who, source");
  expect(labelOf(marks, "b", 4)).toBe("where");
  expect(labelOf(marks, "c", 4)).toBeNull();
  expect(looksOf(marks)).toEqual(["party", "source", "place", "date"]);
});

test("a hundred kilobytes with five hundred claims are cut at once", () => {
  const sentence = "🕊 The army said that rebels shelled Karsk on Monday, killing 8 people. ";
  const text = Array.from({ length: 1_400 }, (_, n) => sentence + (n % 5 ? "" : "\n\n")).join("");
  const long = pointsIn(text);
  const roles: Role[] = ["quote", "trigger", "actor", "place", "date", "figure", "source", "cue"];
  const marks = Array.from({ length: 4_000 }, (_, n) => {
    const start = Math.floor((n / 4_000) * (long - 80));
    return { claim: String(n >> 3), role: roles[n % 8] ?? "cue", index: 0, start, end: start + 5 + (n % 60) } satisfies EvidenceMark;
  });
  const begun = performance.now();
  const found = paragraphs(text, body(text), marks);
  expect(performance.now() - begun).toBeLessThan(1_000);
  const whole = found.flatMap(({ pieces }) => pieces.map(({ text: part }) => part)).join("");
  expect(whole.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

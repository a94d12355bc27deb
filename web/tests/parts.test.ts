import { expect, test } from "vitest";

import { days } from "@/parts/days";
import { kindsTold } from "@/parts/kinds";
import { bounds } from "@/parts/numbers";
import { slices } from "@/parts/slices";

test.each([
  [null, null, ""],
  ["2016-12-14", "2016-12-14", "14 December 2016"],
  ["2016-12-14", null, "14 December 2016"],
  ["2016-12-14", "2016-12-16", "14 to 16 December 2016"],
  ["2016-11-30", "2016-12-02", "30 November to 2 December 2016"],
  ["2016-12-30", "2017-01-02", "30 December 2016 to 2 January 2017"],
  ["2016-02-01", "2016-02-29", "February 2016"],
  ["2016-02-01", "2016-03-31", "February 2016 to March 2016"],
  ["2016-01-01", "2016-12-31", "2016"],
  ["2015-01-01", "2016-12-31", "2015 to 2016"],
])("%s to %s is %j", (start, end, told) => {
  expect(days(start, end)).toBe(told);
});

test.each([
  [{ low: 20, best: 20, high: 30 }, { chosen: "20", range: "20 to 30" }],
  [{ low: null, best: 65, high: null }, { chosen: "65", range: null }],
  [{ low: 24, best: null, high: null }, { chosen: "24", range: null }],
  [{ low: null, best: null, high: null }, { chosen: "?", range: null }],
  [{ low: 1000.5, best: 12500, high: 12500 }, { chosen: "12,500", range: "1,000.5 to 12,500" }],
])("%j is told with its bounds", (figure, told) => {
  expect(bounds(figure)).toEqual(told);
});

test("what was done stands before its outcomes", () => {
  expect(kindsTold(["killed", "air_strike", "wounded", "shelling", "aid"])).toBe("air strike, shelling, killed");
});

test("marks are cut by code points, whatever overlaps", () => {
  const text = "🕊 truce 🕊 held";
  const marks = [
    { start: 2, end: 7 },
    { start: 5, end: 9 },
    { start: 10, end: 99 },
  ];
  expect(slices(text, marks).map(({ text: t, marked }) => (marked ? `[${t}]` : t)).join("")).toBe("🕊 [truce 🕊] [held]");
  expect(slices("", marks)).toEqual([]);
  expect(slices("plain", [])).toEqual([{ start: 0, text: "plain", marked: false }]);
});

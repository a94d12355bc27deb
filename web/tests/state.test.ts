import { expect, test } from "vitest";

import { boxOf, boxWords, padded, shared, writtenBox } from "@/state/box";
import { changed, filtersOf, parts, without } from "@/state/filters";
import { viewOf, writtenView } from "@/state/view";

const read = (search: string) => filtersOf(new URLSearchParams(search));

test("an address gives its filters once, and leaves other names alone", () => {
  const filters = read("kind=killed&kind=attack&kind=killed&text= convoy &view=1,2,3&place=");
  expect(filters).toEqual({ kind: ["killed", "attack"], text: "convoy" });
});

test("a change keeps what it does not name", () => {
  const next = changed(new URLSearchParams("kind=killed&view=1,2,3&text=a"), { text: undefined, kind: ["aid", "siege"] });
  expect(next.toString()).toBe("view=1%2C2%2C3&kind=aid&kind=siege");
});

test("every value can be taken away by itself", () => {
  const filters = read("kind=killed&kind=aid&since=2016-12-01");
  expect(parts(filters).map(({ off }) => off)).toEqual([{ kind: ["aid"] }, { kind: ["killed"] }, { since: undefined }]);
  expect(without(filters, "kind")).toEqual({ since: "2016-12-01" });
});

test.each(["", "1,2,3", "1,2,3,4,5", "a,2,3,4", "5,0,1,0"])("%j is no box", (written) => {
  expect(boxOf(written)).toBeNull();
});

test("boxes are cut, enlarged and told", () => {
  const box = boxOf("-10,-20.12345,30,40");
  expect(box && writtenBox(box)).toBe("-10,-20.123,30,40");
  expect(box && boxWords(box)).toBe("10° S to 30° N, 20.1° W to 40° E");
  const view = { south: 0, west: 0, north: 60, east: 60 };
  expect(shared(box, view)).toEqual({ south: 0, west: 0, north: 30, east: 40 });
  expect(shared({ south: 50, west: 0, north: 60, east: 5 }, { south: 0, west: 0, north: 10, east: 10 })).toBeNull();
  expect(padded({ south: 89, west: 0, north: 90, east: 0 }, 0.5, 1)).toEqual({ south: 88, west: -1, north: 90, east: 1 });
});

test("a view is read as it was written, and nonsense is none", () => {
  expect(viewOf(new URLSearchParams({ view: writtenView({ lat: 34.56789, lon: 38.2, zoom: 6.123 }) }))).toEqual({
    lat: 34.568,
    lon: 38.2,
    zoom: 6.12,
  });
  for (const view of ["", "1,2", "100,0,3", "0,0,x"]) expect(viewOf(new URLSearchParams({ view }))).toBeNull();
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(__dirname, "../src");
const FORBIDDEN = /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\.srcdoc|setHTML/;

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf-8" }).filter((name) => /\.tsx?$/.test(name));

test("there are sources to look at", () => expect(files.length).toBeGreaterThan(20));

test.each(files)("%s puts no text into the page as markup", (name) => {
  expect(readFileSync(join(SOURCES, name), "utf-8")).not.toMatch(FORBIDDEN);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";

const PATIENCE = 60_000; // milliseconds that a busy machine may take to make the types

// That openapi.json is what the API is, tests/web/test_openapi.py checks.
test("the types are those of openapi.json", async () => {
  const written = readFileSync(join(__dirname, "../src/api/schema.d.ts"), "utf-8");
  const document = readFileSync(join(__dirname, "../openapi.json"), "utf-8");
  const made = astToString(await openapiTS(document, { alphabetize: true }));
  expect(written.endsWith(made), "run: npm run types").toBe(true);
}, PATIENCE);

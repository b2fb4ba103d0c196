import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchemas } from "./json-schemas.ts";

it.each(Object.entries(jsonSchemas()))("docs/schemas/%s is current (pnpm docs:schemas)", (name, schema) => {
  const published = readFileSync(new URL(`../../../docs/schemas/${name}`, import.meta.url), "utf8");
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
});

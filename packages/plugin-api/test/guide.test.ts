import { TAXONOMIES } from "@faheng/domain";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { declarationSchema } from "../src/declaration.ts";
import { pluginErrors } from "../src/errors.ts";

const guide = readFileSync(new URL("../../../docs/writing-a-plugin.md", import.meta.url), "utf8");

test("the guide names every part of a plugin", () => {
  const parts = Object.keys(declarationSchema.shape);
  expect(parts.filter((part) => !new RegExp(`^  ${part}: `, "m").test(guide))).toEqual([]);
});

test("the guide lists every entry of the taxonomies by its name", () => {
  const entries = Object.values(TAXONOMIES).flatMap(({ entries: names }) => Object.entries(names));
  expect(entries.filter(([code, name]) => !guide.includes(`| ${code} ${name} `))).toEqual([]);
});

test("the guide says which mistake has which code", () => {
  const codes = Object.keys(pluginErrors).filter((code) => code !== "FAHENG_PLUGIN_UNKNOWN_REFERENCE");
  expect(codes.filter((code) => !guide.includes(code))).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const SOURCE = path.join(import.meta.dirname, "../src");

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

const codeOf = (file: string): string =>
  readFileSync(path.join(SOURCE, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

it("no row, and no word of one, is cast to what it should be", () => {
  const cast = /\brows?\b[\w.[\]"]* as (?!const\b)|\.(?:status|state|role|subject|result|reform) as (?!const\b)/;
  expect(files.filter((file) => cast.test(codeOf(file)))).toEqual([]);
});

it("no stored text is taken for what it says without asking", () => {
  const taken = /JSON\.parse\([^\n]*\)+ as (?!const\b|unknown\b)/;
  expect(files.filter((file) => taken.test(codeOf(file)))).toEqual([]);
});

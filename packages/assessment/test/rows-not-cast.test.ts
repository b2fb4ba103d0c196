import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const SOURCE = path.join(import.meta.dirname, "../src");

/** Files that take a stored text for what it says without asking, and why they may. */
const TAKEN: Readonly<Record<string, string>> = {
  "audit/object-names.ts": "asks for each field it takes out of a line of the audit",
  "audit/older-traces.ts": "asks for each field it takes out of a line of the audit",
  "manifest/score-digest.ts": "a score as the engine of this installation wrote it, held to its digest by verification",
  "packed/stored-unit.ts": "made by the packing whose number the row carries, and made anew for any other",
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

const codeOf = (file: string): string =>
  readFileSync(path.join(SOURCE, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

it("no row, and no word of one, is cast to what it should be", () => {
  const cast = /\brows?\b[\w.[\]"]* as (?!const\b)|\.(?:status|state|role|subject|result|reform) as (?!const\b)/;
  expect(files.filter((file) => cast.test(codeOf(file)))).toEqual([]);
});

it("stored text is taken for what it says where that is named with a reason, and nowhere else", () => {
  const taken = files.filter((file) => /JSON\.parse\([^\n]*\) as (?!const\b|unknown\b)/.test(codeOf(file)));
  const named = files.filter((file) => Object.hasOwn(TAKEN, file));
  expect(named).toEqual(files.filter((file) => Object.hasOwn(TAKEN, file) && /JSON\.parse/.test(codeOf(file))));
  expect(taken.filter((file) => !Object.hasOwn(TAKEN, file))).toEqual([]);
});

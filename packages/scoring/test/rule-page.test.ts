import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleExamples } from "../scripts/rule-page/examples.ts";
import { parameterNotes } from "../scripts/rule-page/notes.ts";
import { paramsOf, renderPage } from "../scripts/rule-page/render.ts";
import { STANDARD_RULES } from "../src/rules/index.ts";

const page = readFileSync(new URL("../../../docs/scoring-rules.md", import.meta.url), "utf8");

describe("docs/scoring-rules.md", () => {
  it("is as the code has it (pnpm docs:rules)", () => {
    expect(page).toBe(renderPage(page));
  });

  it.each(STANDARD_RULES)("names every parameter of $kind and no other, in both languages", ({ kind, names = {} }) => {
    expect(Object.keys(names).toSorted()).toEqual(Object.keys(paramsOf(kind)).toSorted());
    for (const { zh, en } of Object.values(names)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}|^$/u);
    }
  });

  it.each(STANDARD_RULES.map(({ kind }) => kind))("shows %s with every parameter and an example", (kind) => {
    expect(page).toContain(`### \`${kind}\``);
    expect(Object.keys(parameterNotes[kind] ?? {}).toSorted()).toEqual(Object.keys(paramsOf(kind)).toSorted());
    expect(ruleExamples.map((it) => it.kind)).toContain(kind);
  });
});

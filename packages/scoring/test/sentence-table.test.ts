import { profileSchema } from "@faheng/domain";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JsonSchema } from "../src/json-schemas/json-schema.ts";
import { paramsJsonSchema } from "../src/json-schemas/params-json-schema.ts";
import { STANDARD_RULES } from "../src/rules/index.ts";
import { CALLED, pathsOf } from "./support/schema-paths.ts";

const page = readFileSync(new URL("../../../docs/scoring-rules.md", import.meta.url), "utf8");
const [, after = ""] = page.split("## From the printed sentence to the rule\n");
const [table = ""] = after.split("\n## ");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").slice(1, -1));
const named = new Set(rows.flatMap(([, rule = ""]) => rule.match(/[A-Za-z][\w-]*/gu) ?? []));
const schema: JsonSchema = z.toJSONSchema(profileSchema, { io: "input" });

/** What no sentence of a table says, and why. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  "what the profile is called, who laid it, and for what": CALLED,
  "how something is called, so that others can name it": [
    "key",
    "items.clauses.id",
    "conditions.id",
    "label",
    "unit",
    "yes",
    "no",
    "numerator",
    "denominator",
    "current",
    "previous",
    "parts.title",
    "sources.title",
    "benchmarks.title",
  ],
  "what it is about: which the sentence stands beside": [
    "items.indicator",
    "groupLimits.group",
    "heaviest.clauses.indicator",
    "vetoes.indicator",
    "vetoes.effect.group",
    "vetoes.effect.indicator",
    "vetoes.effect.grade",
    "conditions.effect.group",
    "conditions.effect.indicator",
    "conditions.effect.grade",
    "items.clauses.source",
  ],
  "what the kind of the clause takes: asked of each kind": ["items.clauses.params"],
  "the sentence itself": ["items.clauses.wording", "conditions.wording", "gradeCriteria.wording"],
  "who types it in": ["items.clauses.statedBy", "sources.statedBy"],
  "that there is no limit: where the table says nothing": [
    "items.floor.kind=none",
    "items.ceiling.kind=none",
    "groupLimits.floor.kind=none",
    "groupLimits.ceiling.kind=none",
  ],
};

const unsaid = Object.values(UNSAID).flat();
const lastOf = (path: string): string => path.split(/[.=]/u).at(-1) ?? "";
const isUnsaid = (path: string): boolean =>
  unsaid.some(
    (it) =>
      path === it ||
      path.startsWith(`${it}.`) ||
      path.startsWith(`${it}=`) ||
      (!it.includes(".") && path.split(/[.=]/u).slice(1).includes(it)),
  );

/** Settings and choices that no row names: a key is named by its own name or by what stands in it, yes and no by their key. */
function lacking(paths: ReadonlySet<string>): string[] {
  return [...paths].filter((path) => {
    if (isUnsaid(path) || /=(?:true|false)$/u.test(path)) return false;
    const within = [...paths].filter((it) => it === path || it.startsWith(`${path}.`) || it.startsWith(`${path}=`));
    return !within.some((it) => named.has(lastOf(it)));
  });
}

describe("the table of sentences in docs/scoring-rules.md", () => {
  it("reads a Chinese sentence in every row, and says what to lay for it", () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const [sentence = "", rule = ""] of rows) {
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(rule).toMatch(/[a-z]/u);
    }
  });

  it("names every setting of a profile, and each of its choices", () => {
    const paths = new Set<string>();
    pathsOf(schema, schema, "", paths);
    expect(paths.size).toBeGreaterThan(150);
    expect(lacking(paths)).toEqual([]);
  });

  it.each(STANDARD_RULES.map((rule) => ({ kind: rule.kind, rule })))(
    "names $kind, its parameters and their choices",
    ({ kind, rule }) => {
      const own = paramsJsonSchema(rule);
      const paths = new Set<string>();
      pathsOf(own, own, kind, paths);
      expect(named).toContain(kind);
      expect(lacking(paths)).toEqual([]);
    },
  );
});

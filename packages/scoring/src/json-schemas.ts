import { assessmentFactsSchema, frameworkSchema, profileSchema } from "@faheng/domain";
import { z } from "zod";
import type { RuleKind } from "./rule-kind.ts";
import { STANDARD_RULES } from "./rules/index.ts";
import { scoreOutputSchema } from "./score-file.ts";

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The published schemas by file name: what a framework, a profile, facts and a score look like, and what each rule kind takes. */
export function jsonSchemas(rules: readonly RuleKind[] = STANDARD_RULES): Readonly<Record<string, JsonSchema>> {
  return {
    "framework.json": describe("faheng.framework/1", z.toJSONSchema(frameworkSchema, { io: "input" })),
    "profile.json": describe("faheng.profile/1", z.toJSONSchema(profileSchema, { io: "input" })),
    "facts.json": describe("faheng.facts/1", z.toJSONSchema(assessmentFactsSchema, { io: "input" })),
    "score.json": describe("faheng.score/1", z.toJSONSchema(scoreOutputSchema, { io: "input" })),
    "rule-params.json": {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Parameters of each rule kind (clause.params in a profile)",
      $defs: Object.fromEntries(
        rules.map(({ kind, params, title }) => [
          kind,
          describe(`${kind}（${title.zh}）`, z.toJSONSchema(params, { io: "input" })),
        ]),
      ),
    },
  };
}

function describe(title: string, schema: object): JsonSchema {
  return { title, ...schema };
}

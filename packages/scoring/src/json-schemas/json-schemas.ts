import { assessmentFactsSchema, frameworkSchema } from "@faheng/domain";
import { z } from "zod";
import type { RuleKind } from "../rule-kind.ts";
import { STANDARD_RULES } from "../rules/index.ts";
import { scoreOutputSchema } from "../score-file.ts";
import { isSchema, type JsonSchema } from "./json-schema.ts";
import { paramsJsonSchema } from "./params-json-schema.ts";
import { profileJsonSchema } from "./profile-json-schema.ts";

/** The published schemas by file name: what a framework, a profile, facts and a score look like, and what each rule kind takes. */
export function jsonSchemas(rules: readonly RuleKind[] = STANDARD_RULES): Readonly<Record<string, JsonSchema>> {
  return {
    "framework.json": written("faheng.framework/1", z.toJSONSchema(frameworkSchema, { io: "input" })),
    "profile.json": written("faheng.profile/1", profileJsonSchema(rules)),
    "facts.json": written("faheng.facts/1", z.toJSONSchema(assessmentFactsSchema, { io: "input" })),
    "score.json": { title: "faheng.score/1", ...z.toJSONSchema(scoreOutputSchema, { io: "input" }) },
    "rule-params.json": {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Parameters of each rule kind (clause.params in a profile)",
      $defs: Object.fromEntries(rules.map((rule) => [rule.kind, paramsJsonSchema(rule)])),
    },
  };
}

/** The schema of a document that people write: it may name its schema, by which an editor knows its form. */
function written(title: string, schema: JsonSchema): JsonSchema {
  const properties = isSchema(schema["properties"]) ? schema["properties"] : {};
  const line = { type: "string", description: "本文件格式说明的位置，供编辑器使用" };
  return Object.assign({ title }, schema, { properties: Object.assign({ $schema: line }, properties) });
}

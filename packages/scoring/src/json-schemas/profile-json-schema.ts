import { profileSchema } from "@faheng/domain";
import { z } from "zod";
import type { RuleKind } from "../rule-kind.ts";
import { type JsonSchema, partOf, withPart } from "./json-schema.ts";
import { paramsJsonSchema, partialOf } from "./params-json-schema.ts";

/** Where a profile's clauses stand. */
const CLAUSE = ["properties", "items", "items", "properties", "clauses", "items"];

/** A kind that a pack registers: the pack's id, a point, a name. */
const OF_A_PACK = "^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[A-Za-z0-9._-]+$";

/**
 * What a profile looks like, with the parameters of each rule kind: an editor completes them and refuses others. Of a
 * pack's own kinds only the form of the name is known; indicators, groups and grades are the framework's and the profile's
 * to say, and are looked up when the profile is checked.
 */
export function profileJsonSchema(rules: readonly RuleKind[]): JsonSchema {
  const profile: JsonSchema = z.toJSONSchema(profileSchema, { io: "input" });
  return {
    ...withPart(profile, CLAUSE, byKind(partOf(profile, CLAUSE), rules)),
    $defs: Object.assign({ ...partOf(profile, ["$defs"]) }, paramsOf(rules)),
  };
}

/** By rule kind what it takes, and the same where only what differs is written. */
function paramsOf(rules: readonly RuleKind[]): JsonSchema {
  const definitions = rules.flatMap((rule) => {
    const params = paramsJsonSchema(rule);
    return [
      [`params.${rule.kind}`, params],
      [`unitParams.${rule.kind}`, partialOf(params)],
    ];
  });
  return Object.fromEntries(definitions) as JsonSchema;
}

function byKind(clause: JsonSchema, rules: readonly RuleKind[]): JsonSchema {
  const kinds = rules.map(({ kind, title }) => ({ const: kind, title: title.zh, description: title.zh }));
  const ofAPack = {
    type: "string",
    pattern: OF_A_PACK,
    description: "机关包自有的规则类型，如 commerce.export-volume",
  };
  const named = withPart(clause, ["properties", "kind"], { description: "规则类型", anyOf: [...kinds, ofAPack] });
  return {
    ...named,
    allOf: rules.map(({ kind }) => ({
      if: { properties: { kind: { const: kind } }, required: ["kind"] },
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
      then: {
        properties: {
          params: { $ref: `#/$defs/params.${kind}` },
          unitParams: { additionalProperties: { $ref: `#/$defs/unitParams.${kind}` } },
        },
      },
    })),
  };
}

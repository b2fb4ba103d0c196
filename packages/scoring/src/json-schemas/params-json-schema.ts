import { z } from "zod";
import type { RuleKind } from "../rule-kind.ts";
import { isSchema, type JsonSchema } from "./json-schema.ts";

/** What one rule kind takes, each parameter with what it is called on a form. */
export function paramsJsonSchema({ kind, title, names = {}, params }: RuleKind): JsonSchema {
  const { $schema: _draft, ...schema } = z.toJSONSchema(params, { io: "input" });
  const properties = Object.entries(isSchema(schema.properties) ? schema.properties : {}).map(([name, property]) => [
    name,
    isSchema(property) ? described(property, names[name]?.zh) : property,
  ]);
  return { title: `${kind}（${title.zh}）`, ...schema, properties: Object.fromEntries(properties) };
}

/** A parameter under what it is called on a form, before what its form says of itself. */
function described(property: JsonSchema, name: string | undefined): JsonSchema {
  const own = property["description"];
  const description = [name, own].filter((words) => typeof words === "string").join("：");
  return description === "" ? property : Object.assign({ ...property }, { description });
}

/** The same where only what differs is written (`unitParams`). */
export function partialOf({ required: _needed, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

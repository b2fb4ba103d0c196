import { toExact } from "../../src/amount.ts";
import { divide, quotient } from "../../src/exact.ts";
import { toFactor } from "../../src/factor.ts";
import { jsonSchemas } from "../../src/json-schemas/json-schemas.ts";
import type { Amount, Benchmark, RuleContext, RuleKind } from "../../src/rule-kind.ts";
import { inDecimals } from "../../src/rules/ratio-fact.ts";
import { STANDARD_RULES } from "../../src/rules/index.ts";
import { PLAIN_WEEKS } from "@faheng/domain";
import { type RuleExample, ruleExamples } from "./examples.ts";
import { parameterNotes } from "./notes.ts";

const BEGIN = "<!-- rule kinds: written by `pnpm docs:rules` -->";

interface ParamSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly ParamSchema[];
  readonly default?: unknown;
}

/** The page with its part on the rule kinds as the code has it; what stands before the mark is kept. */
export function renderPage(page: string): string {
  const [head] = page.split(BEGIN);
  return `${head ?? ""}${BEGIN}\n\n${STANDARD_RULES.map(renderKind).join("\n")}`;
}

/** Parameters of a kind by name, as its published schema has them. */
export function paramsOf(kind: string): Readonly<Record<string, ParamSchema>> {
  return schemaOf(kind).properties;
}

function schemaOf(kind: string): { properties: Record<string, ParamSchema>; required?: readonly string[] } {
  const { $defs } = jsonSchemas()["rule-params.json"] as { $defs: Record<string, ReturnType<typeof schemaOf>> };
  const found = $defs[kind];
  if (!found) throw new RangeError(`no schema of ${kind}`);
  return found;
}

function renderKind(rule: RuleKind): string {
  const { properties, required = [] } = schemaOf(rule.kind);
  const rows = Object.entries(properties).map(([name, schema]) => {
    const standard = required.includes(name) ? "needed" : standardOf(schema);
    const { zh = "", en = "" } = rule.names?.[name] ?? {};
    return `| \`${name}\` | ${zh} (${en}) | ${typeOf(rule.kind, name, schema)} | ${standard} | ${parameterNotes[rule.kind]?.[name] ?? ""} |`;
  });
  const examples = ruleExamples.filter(({ kind }) => kind === rule.kind).map((it) => renderExample(rule, it));
  return [
    `### \`${rule.kind}\` ${rule.title.zh} (${rule.title.en})\n`,
    "| parameter | on the form | type | default | meaning |\n| --- | --- | --- | --- | --- |",
    `${rows.join("\n")}\n`,
    examples.join("\n"),
  ].join("\n");
}

/** The default as JSON; a list whose default the schema does not carry may be left out. */
function standardOf(schema: ParamSchema): string {
  if (schema.default !== undefined) return `\`${JSON.stringify(schema.default)}\``;
  return typesOf(schema).includes("null") ? "`null`" : "may be left out";
}

/** `points`, `share` and `number` for what is written as a decimal or a fraction. */
function typeOf(kind: string, name: string, schema: ParamSchema): string {
  if (schema.enum) return schema.enum.map((it) => `\`${it}\``).join(", ");
  const types = typesOf(schema);
  const orNull = types.includes("null") ? " or `null`" : "";
  if (types.includes("number") && types.includes("string")) {
    const words = (schema.anyOf ?? []).flatMap((it) => it.enum ?? []).map((it) => `\`${it}\``);
    const named = types.includes("object") ? " or a benchmark" : "";
    return [...words, decimalOf(kind, name)].join(", ") + named + orNull;
  }
  return types.filter((type) => type !== "null").join(" or ") + orNull;
}

function typesOf({ type = [], anyOf = [] }: ParamSchema): string[] {
  return [...new Set([type, ...anyOf.map(typesOf)].flat())];
}

function decimalOf(kind: string, name: string): string {
  if (kind === "distance" && name !== "points") return "number";
  const isShare = ["target", "step", "weight"].includes(name) || (kind === "growth" && name === "whenNone");
  return isShare ? "share" : "points";
}

/** As if the office had stated it. */
const NATIONAL_MEAN: Benchmark = {
  key: "national-mean",
  title: "上年度全国平均败诉率",
  unit: "",
  kind: "share",
  least: 0,
  most: 1,
  value: quotient(12n, 100n),
};

function renderExample(rule: RuleKind, { source, effect, params, fact }: RuleExample): string {
  const context: RuleContext = {
    effect,
    aggravation: "adds",
    calendar: PLAIN_WEEKS,
    restDays: "stay",
    window: null,
    period: null,
    benchmarks: new Map([["national-mean", NATIONAL_MEAN]]),
  };
  const parsed = rule.params.parse(params);
  const value = rule.fact(parsed, context).parse(fact);
  const made = rule.amount(parsed, value, context);
  const sign = effect === "deduct" ? "−" : "+";
  const arithmetic = rule.arithmetic(parsed, value, context);
  const { least, most } = rule.bounds(parsed, context);
  const [low, high] = [inPoints(least), most === null ? "no limit but the clause's cap" : `${sign}${inPoints(most)}`];
  const strikes = rule.strikes?.(parsed, value, context) === true;
  const factors = rule.factor?.bounds(parsed, context);
  const pending = factors
    ? `the amount that it multiplies counts ${inTimes(factors.least)} to ${inTimes(factors.most)} times`
    : rule.strikes
      ? "it may strike or not: the interval holds both"
      : `anything from ${low === "0" ? "0" : `${sign}${low}`} to ${high}`;
  return [
    `From ${source}:\n`,
    "```json",
    JSON.stringify({ kind: rule.kind, effect, params }, null, 2),
    "```\n",
    `- reads: ${rule.read(parsed, context)}`,
    `- fact: \`${JSON.stringify(fact)}\`${rule.stated ? ` → ${rule.stated(parsed, value, context)}` : ""}`,
    `- makes: ${rule.factor ? `a factor of ${inTimes(rule.factor.of(parsed, value, context))} on each clause that names it in \`multipliedBy\`` : strikes ? "strikes" : `${sign}${inPoints(made)}`}${arithmetic === "" ? "" : ` (${arithmetic})`}`,
    `- while pending: ${pending}\n`,
  ].join("\n");

  function inTimes(factor: Parameters<typeof toFactor>[0]): string {
    return inDecimals(toFactor(factor), 3);
  }

  function inPoints(amount: Amount): string {
    return inDecimals(divide(toExact(amount, rule), 1000), 3);
  }
}

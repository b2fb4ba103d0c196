import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { frameworkSchema } from "@faheng/domain";
import { compile } from "../src/compile/compile.ts";
import { score } from "../src/compute-score.ts";
import { parseFacts } from "../src/parse-facts.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { rank } from "../src/rank.ts";
import { type ScoreOutput, scoreFile, scoreOutputSchema } from "../src/score-file.ts";

/**
 * Made-up tables as offices write them, from their JSON files alone. Every amount in `cases.json` was worked out by hand
 * before the engine saw it: what stands after « = » is the arithmetic.
 */
const FOLDER = path.join(import.meta.dirname, "tables");

const amounts = z.record(z.string(), z.string());
const caseSchema = z.strictObject({
  name: z.string(),
  profile: z.string(),
  facts: z.string(),
  period: z.string().optional(),
  calendar: z.string().optional(),
  total: z.string(),
  grade: z.string().nullable(),
  applicable: z.string().optional(),
  vetoes: z.array(z.string()).default([]),
  pendingVetoes: z.array(z.string()).default([]),
  unweighted: z.array(z.string()).default([]),
  disqualified: z.boolean().default(false),
  isOpen: z.boolean().default(false),
  /** Conditions that strike or may, by id, and verdicts by their words; whether each is pending. */
  conditions: z.record(z.string(), z.boolean()).optional(),
  verdicts: z.record(z.string(), z.boolean()).optional(),
  items: amounts,
  groups: amounts,
  /** Words that the trace must hold. */
  texts: z.array(z.string()),
});
const tableSchema = z.strictObject({
  cases: z.array(caseSchema),
  ranking: z.array(z.strictObject({ facts: z.string(), category: z.string(), rank: z.number() })).optional(),
});
type Case = z.infer<typeof caseSchema>;
type Trace = ScoreOutput["trace"];

function read(table: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, table, file), "utf8")) as unknown;
}

function scored(table: string, { profile, facts, period, calendar }: Case): ScoreOutput {
  const [from, to] = period?.split("..") ?? [];
  return scoreFile(
    { framework: read(table, "framework.json"), profile: read(table, profile), facts: read(table, facts) },
    undefined,
    {
      ...(from === undefined || to === undefined ? {} : { period: { from, to } }),
      ...(calendar === undefined ? {} : { calendar: read(table, calendar) as never }),
    },
  );
}

/** `8.5`, `0–20`, `…–-3`. */
function inText({ worst, best }: Trace["amount"]): string {
  return worst !== null && worst === best ? worst : `${worst ?? "…"}–${best ?? "…"}`;
}

/** What stands before the arithmetic. */
function amountOf(text: string): string {
  return text.split(" = ")[0] ?? "";
}

function expectedOf(list: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(list).map(([code, text]) => [code, amountOf(text)]));
}

function wordsOf(node: Trace): string[] {
  return [node.label, node.arithmetic, ...node.children.flatMap(wordsOf)];
}

/** An exact amount of a node as a quotient; `null` where nothing limits it. */
function exactOf(node: Trace, end: "worst" | "best"): readonly [bigint, bigint] | null {
  const text = (node.exact ?? node.amount)[end];
  if (text === null) return null;
  const [whole = "", denominator] = text.split("/");
  if (denominator !== undefined) return [BigInt(whole), BigInt(denominator)];
  const [, sign, units, places = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(whole) ?? [];
  const thousandths = BigInt(`${units}${places.padEnd(3, "0")}`);
  return [sign === "-" ? -thousandths : thousandths, 1000n];
}

/** Nodes whose children do not add up to them. */
function unbalanced(node: Trace): string[] {
  const below = node.children.flatMap(unbalanced);
  if (node.children.length === 0) return below;
  const isOff = (["worst", "best"] as const).some((end) => {
    const whole = exactOf(node, end);
    const parts = node.children.map((child) => exactOf(child, end));
    if (whole === null || parts.includes(null)) return false;
    const [n, d] = parts.reduce<readonly [bigint, bigint]>(
      ([a, b], part) => (part ? [a * part[1] + part[0] * b, b * part[1]] : [a, b]),
      [0n, 1n],
    );
    return n * whole[1] !== whole[0] * d;
  });
  return isOff ? [...below, `${node.label} ${inText(node.amount)}`] : below;
}

describe.each(readdirSync(FOLDER))("the table %s", (table) => {
  const { cases, ranking } = tableSchema.parse(read(table, "cases.json"));

  it.each(cases.map((it) => [it.name, it] as const))("%s", (_name, expected) => {
    const output = scored(table, expected);
    expect(scoreOutputSchema.encode(scoreOutputSchema.parse(JSON.parse(JSON.stringify(output))))).toEqual(output);
    const { items, groups, total, interval } = output;
    expect(Object.fromEntries(items.map((it) => [it.indicator, inText(it.interval)]))).toEqual(
      expectedOf(expected.items),
    );
    expect(Object.fromEntries(groups.map((it) => [it.group, inText(it.interval)]))).toEqual(
      expectedOf(expected.groups),
    );
    const wanted = amountOf(expected.total);
    expect([total, inText(interval)]).toEqual(
      wanted.includes("–") ? [null, wanted.replace(/^([\d.]+)–\1$/, "$1")] : [wanted, wanted],
    );
    const { grade, applicable = output.full, vetoes, pendingVetoes, unweighted, disqualified, isOpen } = expected;
    expect(output).toMatchObject({ grade, applicable, vetoes, pendingVetoes, unweighted, disqualified, isOpen });
    const { conditions = [], verdicts = [] } = output;
    expect(Object.fromEntries(conditions.map(({ id, isPending }) => [id, isPending]))).toEqual(
      expected.conditions ?? {},
    );
    expect(Object.fromEntries(verdicts.map((it) => [it.words, it.isPending]))).toEqual(expected.verdicts ?? {});
    const words = wordsOf(output.trace).join("\n");
    for (const text of expected.texts) expect(words).toContain(text);
    expect(unbalanced(output.trace)).toEqual([]);
  });

  if (ranking) {
    it("ranks its units inside their categories", () => {
      const plan = compile(
        frameworkSchema.parse(read(table, "framework.json")),
        parseProfile(read(table, "profile.json")),
      );
      const entries = ranking.map(({ facts, category }) => ({
        unit: facts,
        category,
        score: score(plan, parseFacts(read(table, facts))),
      }));
      const ranked = rank(entries, plan.profile);
      expect(ranked.map(({ unit, category, rank: place }) => ({ facts: unit, category, rank: place }))).toEqual(
        ranking,
      );
    });
  }
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { faheng } from "./faheng.ts";
import { printedScore } from "./printed-score.ts";

const folder = path.join(import.meta.dirname, "../../../packages/scoring/test/tables/conditions-on-scores");
interface Case {
  readonly name: string;
  readonly facts: string;
  readonly total: string;
  readonly grade: string | null;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly verdicts?: Readonly<Record<string, boolean>>;
}
const { cases } = JSON.parse(readFileSync(path.join(folder, "cases.json"), "utf8")) as { cases: readonly Case[] };

// Conditions, criteria, heaviest, joint caps, steps and a deduction inside an award, from JSON files alone.
// The other cases of the table are held by the engine's own tests: each of these starts a program.
const few = cases.filter(({ facts }) =>
  ["facts-part.json", "facts-heaviest-open.json", "facts-struck.json"].includes(facts),
);
it.each(few)("faheng score: $name", async ({ facts, total, grade, conditions, verdicts = {} }) => {
  const files = { "--framework": "framework.json", "--profile": "profile.json", "--facts": facts };
  const args = Object.entries(files).flatMap(([option, file]) => [option, path.join(folder, file)]);
  const { code, out, err } = await faheng("score", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const printed = printedScore(out);
  const { worst, best } = printed.interval;
  expect(worst === best ? worst : `${worst}–${best}`).toBe(total.split(" = ")[0]);
  expect(printed.grade).toBe(grade);
  const states = (printed.conditions ?? []).map(({ id, isPending }) => [id, isPending]);
  expect(Object.fromEntries(states)).toEqual(conditions);
  expect(Object.fromEntries((printed.verdicts ?? []).map(({ words, isPending }) => [words, isPending]))).toEqual(
    verdicts,
  );
});

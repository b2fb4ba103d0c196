import { registerPlugins } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";
import { compile, explain, score, STANDARD_RULES } from "@faheng/scoring";
import { compare, inTime } from "../measure.ts";

const FRAMEWORK = "nantong-commerce-2017";

/**
 * One agency of the Nantong table (19 rows, 3 bonus categories) with its demonstration answers: the score alone, and with
 * the reason for every amount. Beside it the least that showing a trace costs: writing the same trace as JSON.
 */
export function benchScoreOneAgency(print: (line: string) => void): void {
  const [plugin] = registerPlugins([commercePlugin]).active;
  const framework = plugin?.frameworks.find(({ id }) => id === FRAMEWORK);
  const profile = plugin?.profiles.find((it) => it.framework.id === FRAMEWORK);
  const answers = plugin?.demonstrations.find((it) => it.framework === FRAMEWORK)?.answers ?? [];
  if (!framework || !profile) throw new Error(`the commerce pack has no ${FRAMEWORK}`);
  const plan = compile(framework, profile, STANDARD_RULES);
  const stated = {
    format: "faheng.facts/1",
    unit: "",
    unitClass: null,
    facts: Object.fromEntries(answers.map(({ indicator, facts }) => [indicator, { ...facts }])),
    notApplicable: {},
  } as const;
  const trace = explain(plan, stated);
  const [alone, traced, json] = compare([
    { name: "score alone", run: () => score(plan, stated) },
    { name: "score with trace", run: () => explain(plan, stated) },
    { name: "the same trace as JSON", run: () => JSON.stringify(trace) },
  ]);
  if (!alone || !traced || !json) return;
  print("score one agency (Nantong table, demonstration answers)");
  print(`  with trace                 ${inTime(traced.median).padStart(9)}`);
  print(
    `  without trace              ${inTime(alone.median).padStart(9)}   the trace costs ${ratio(traced, alone)} × this`,
  );
  print(
    `  the trace written as JSON  ${inTime(json.median).padStart(9)}   scoring takes ${ratio(traced, json)} × this`,
  );
}

function ratio(one: { readonly median: number }, other: { readonly median: number }): string {
  return (one.median / other.median).toFixed(1);
}

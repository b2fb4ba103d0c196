import {
  type Actor,
  type Context,
  crosswalkOfCycle,
  foundCity,
  importResponses,
  listAssessmentSummaries,
  openCycle,
  operator,
  overviewOfCycle,
  seal,
  setPluginEnabled,
} from "@faheng/assessment";
import { migrate, openDatabase } from "@faheng/database";
import { commercePlugin as commerce } from "@faheng/plugin-commerce";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { contextOf } from "./bench-context.ts";
import { timeEach } from "./percentiles.ts";

const AGENCIES = 200;
const RUNS = 30;
const FRAMEWORK = "nantong-commerce-2017";

/**
 * The municipal office's page over a city of {@link AGENCIES} agencies, each with a year of answers to the Nantong table: the
 * overview, the comparison by dimensions, and one agency's own list beside them, on SQLite in process. Each reads everything
 * anew; the ratio is against the one list, so that it says what an agency more costs.
 */
export async function benchCityOverview(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const database = await openDatabase({ engine: "sqlite", folder, access: "server" });
  try {
    await migrate(database, new Date());
    const context = contextOf(seal(database), [commerce]);
    const actor = operator("bench");
    const { cycleId, agencyId } = await fillCity(context, actor);
    const own: Actor = {
      ...actor,
      roles: [{ role: "coordinator", agencyId, agencyName: "", departmentId: null, departmentName: null }],
    };
    const list = await timeEach(() => listAssessmentSummaries(context, own, cycleId), RUNS, 5);
    const overview = await timeEach(() => overviewOfCycle(context, actor, cycleId), RUNS, 5);
    const compared = await timeEach(() => crosswalkOfCycle(context, actor, { cycleId, taxonomy: "O" }), RUNS, 5);
    print(`the whole city (${AGENCIES} agencies, Nantong table answered, SQLite, in process, ${RUNS} runs)`);
    for (const [name, { p50, p99 }] of [
      ["one agency's own list", list],
      ["overview of all", overview],
      ["comparison of all", compared],
    ] as const) {
      const of = `p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}`;
      print(`  ${name.padEnd(26)} ${of}   ${(p50 / list.p50).toFixed(1)} × one agency's list`);
    }
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillCity(context: Context, actor: Actor): Promise<{ cycleId: string; agencyId: string }> {
  const agencies = Array.from({ length: AGENCIES }, (_, index) => {
    return { key: String(index), name: `第${index + 1}局`, category: "甲", departments: ["法规处"] };
  });
  const city = await foundCity(context, actor, { name: "衡州市", agencies, people: [] });
  const ids = [...(city?.agencies.values() ?? [])];
  for (const agencyId of ids) {
    await setPluginEnabled(context, actor, { agencyId, pluginId: commerce.id, isEnabled: true });
  }
  const profileId = context.plugins.active[0]?.profiles[0]?.id ?? null;
  const assignments = ids.map((agencyId) => ({ agencyId, frameworkId: FRAMEWORK, profileId }));
  const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
  const { id: cycleId } = await openCycle(context, actor, { ...year, assignments });
  for (const { assessment } of await listAssessmentSummaries(context, actor, cycleId)) {
    const responses = ["R2", "R3", "R4", "R5"].map((indicator) => {
      return { indicator, status: "in-progress" as const, facts: {}, progress: "", notApplicable: null };
    });
    await importResponses(context, actor, { assessmentId: assessment.id, responses });
  }
  return { cycleId, agencyId: ids[0] ?? "" };
}

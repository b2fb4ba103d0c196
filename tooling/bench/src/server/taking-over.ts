import {
  type Actor,
  type Context,
  foundCity,
  listAssessmentSummaries,
  listTakeable,
  listTakings,
  openCycle,
  operator,
  saveMany,
  seal,
  setPluginEnabled,
  takeOver,
  undoTakeOver,
} from "@faheng/assessment";
import { migrate, openDatabase, type OpenDatabase } from "@faheng/database";
import type { FrameworkInput, ProfileInput } from "@faheng/plugin-api";
import { findPostgres, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { contextOf } from "./bench-context.ts";

const ITEMS = 2000;
/** As many as a profile may score. */
const SCORED = 1500;
const SAVED_AT_ONCE = 500;
/** As the page sends them: in ten goes. */
const TAKEN_AT_ONCE = 200;

/** A table of {@link ITEMS} items taken over from the year before and given back, on both engines, in process. */
export async function benchTakingOver(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    await ofEngine("SQLite", await openDatabase({ engine: "sqlite", folder, access: "server" }), print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (findPostgres() === null) return print("  PostgreSQL is not installed: left out");
  const cluster = await startPostgres();
  try {
    await ofEngine("PostgreSQL", await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 4 }), print);
  } finally {
    await cluster.stop();
  }
}

async function ofEngine(engine: string, database: OpenDatabase, print: (line: string) => void): Promise<void> {
  try {
    await migrate(database, new Date());
    const context = contextOf(seal(database), [longPlugin]);
    const { coordinator, earlier, now } = await twoYears(context);
    const codes = longTable.indicators.map(({ code }) => code);
    const answer = { status: "in-progress", notApplicable: null, expectedVersion: 0 } as const;
    for (const indicators of inParts(codes, SAVED_AT_ONCE)) {
      const answers = indicators.map((indicator) => ({
        ...answer,
        indicator,
        facts: Number(indicator) > SCORED ? {} : { a: false },
        progress: `第${indicator}项去年在办`,
      }));
      await saveMany(context, coordinator, { assessmentId: earlier, answers });
    }
    print(
      `a table of ${ITEMS.toLocaleString("en")} items taken over (${engine}, in process, ${TAKEN_AT_ONCE} at once)`,
    );
    const of = { assessmentId: now };
    await timed("what could be taken", print, async () => await listTakeable(context, coordinator, of));
    await timed("all taken over", print, async () => {
      for (const some of inParts(codes, TAKEN_AT_ONCE)) {
        const answers = some.map((indicator) => ({ indicator, expectedVersion: 0 }));
        const [stopped] = (await takeOver(context, coordinator, { ...of, answers })).filter((it) => it.stands);
        if (stopped) throw new Error(`${stopped.indicator}: ${stopped.stands?.code}`);
      }
    });
    const records = await timed("the record", print, async () => await listTakings(context, coordinator, of));
    await timed("all given back", print, async () => {
      for (const some of inParts(records, TAKEN_AT_ONCE)) {
        const answers = some.map(({ indicator, version: expectedVersion }) => ({ indicator, expectedVersion }));
        const [stopped] = (await undoTakeOver(context, coordinator, { ...of, answers })).filter((it) => it.stands);
        if (stopped) throw new Error(`${stopped.indicator}: ${stopped.stands?.code}`);
      }
    });
  } finally {
    await database.close();
  }
}

/** An agency with a table of its own in two years. */
async function twoYears(context: Context): Promise<{ coordinator: Actor; earlier: string; now: string }> {
  const root = operator("bench");
  const agency = { key: "a", name: "甲局", category: "甲", departments: ["法规处"] };
  const city = await foundCity(context, root, { name: "衡州市", agencies: [agency], people: [] });
  const agencyId = city?.agencies.get("a") ?? "";
  await setPluginEnabled(context, root, { agencyId, pluginId: longPlugin.id, isEnabled: true });
  const place = { agencyId, agencyName: "甲局", departmentId: null, departmentName: null };
  const coordinator: Actor = { ...root, personId: "c", name: "演示", roles: [{ role: "coordinator", ...place }] };
  const open = async (year: number): Promise<string> => {
    const assignments = [{ agencyId, frameworkId: longTable.id, profileId: longProfile.id }];
    const period = { title: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id } = await openCycle(context, root, { ...period, assignments });
    const [own] = await listAssessmentSummaries(context, coordinator, id);
    return own?.assessment.id ?? "";
  };
  return { coordinator, earlier: await open(2016), now: await open(2017) };
}

const longTable: FrameworkInput = {
  format: "faheng.framework/1",
  id: "long-table",
  version: "1.0.0",
  title: "长表",
  documentNumber: null,
  issuer: "演示单位",
  issuedOn: null,
  about: "测量用的虚构表格",
  levels: [{ level: 1, title: "项目" }],
  columns: [],
  departments: [],
  bases: [],
  groups: [
    {
      code: "A",
      title: "项目",
      parent: null,
      level: 1,
      printedNumber: null,
      taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] },
    },
  ],
  indicators: Array.from({ length: ITEMS }, (_, at) => ({
    code: `${at + 1}`,
    group: "A",
    title: `第${at + 1}项`,
    taxonomies: null,
    kind: "item" as const,
    printedNumber: null,
    requirement: null,
    lead: [],
    cooperating: [],
    bases: [],
    place: `第${at + 1}行`,
  })),
};

/** Each item loses a point when it did not happen: what is stated of one changes the total alone. */
const longProfile: ProfileInput = {
  format: "faheng.profile/1",
  id: "long-table-points",
  version: "1.0.0",
  title: "长表计分",
  framework: { id: longTable.id, versions: "^1.0.0" },
  standing: "platform",
  author: null,
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: `${SCORED}`,
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "full",
    totalFloor: null,
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: longTable.indicators.slice(0, SCORED).map(({ code, place }) => ({
    indicator: code,
    points: "1",
    start: "full",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "none" },
    clauses: [{ id: "a", kind: "flag", effect: "deduct", params: { points: "1" }, place, wording: "未办的扣1分" }],
  })),
  readings: [],
};

const longPlugin = {
  id: "long-table",
  version: "1.0.0",
  host: "*",
  title: { zh: "长表", en: "Long table" },
  about: { zh: "测量用", en: "For measuring" },
  frameworks: [longTable],
  profiles: [longProfile],
  reports: [],
};

function inParts<Item>(all: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

async function timed<Answer>(name: string, print: (line: string) => void, run: () => Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await run();
  print(`  ${name.padEnd(24)} ${inTime(performance.now() - begun).padStart(9)}`);
  return answer;
}

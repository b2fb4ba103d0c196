import {
  type Actor,
  type Context,
  foundCity,
  importResponses,
  listAssessmentSummaries,
  openCycle,
  operator,
  seal,
  search,
  setPluginEnabled,
} from "@faheng/assessment";
import { findByPairs, migrate, openDatabase, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { marketSupervisionPlugin } from "@faheng/plugin-market-supervision";
import { findPostgres, startPostgres } from "@faheng/services";
import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { contextOf } from "./bench-context.ts";
import { timeEach } from "./percentiles.ts";

const AGENCIES = 50;
const YEARS = [2014, 2015, 2016, 2017];
const RUNS = 40;
const FRAMEWORK = "xuchang-demonstration-2022";
const LIMIT_MS = 100;

/** What is looked for: in nearly every answer, one character of these, in some, a clause, and in none. */
const QUESTIONS = ["法治", "法", "行政复议", "落实重大行政决策程序", "无人写过"];

/** Clauses that answers are made of, drawn by a seed. */
const CLAUSES = [
  "推进法治政府建设",
  "落实重大行政决策程序",
  "办理行政复议案件",
  "开展行政执法案卷评查",
  "公示执法信息",
  "组织领导干部学法",
  "清理规范性文件",
  "完善权责清单",
  "化解矛盾纠纷",
  "落实普法责任制",
  "印发年度工作要点",
  "召开党组会议专题研究",
  "配备法律顾问",
  "加强基层司法所建设",
  "推行双随机监管",
  "压减审批时限",
];

/**
 * Search over {@link AGENCIES} agencies in four years of the Xuchang table, every indicator answered, on both engines in process:
 * by the office, which finds in all of them, and by somebody of one agency; beside the office’s statement alone.
 */
export async function benchSearch(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    await onEngine("SQLite", await openDatabase({ engine: "sqlite", folder, access: "server" }), print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (findPostgres() === null) return print("  PostgreSQL is not installed: left out");
  const cluster = await startPostgres();
  try {
    await onEngine("PostgreSQL", await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 4 }), print);
  } finally {
    await cluster.stop();
  }
}

async function onEngine(name: string, database: OpenDatabase, print: (line: string) => void): Promise<void> {
  try {
    await migrate(database, new Date());
    const context = contextOf(seal(database), [marketSupervisionPlugin]);
    const { agencyId, keys, texts, pairs } = await fill(database, context);
    print(
      `search (${AGENCIES} agencies × ${YEARS.length} years of 119 indicators; ${texts.toLocaleString("en")} answers, ${pairs.toLocaleString("en")} pairs; ${name}, in process, ${RUNS} runs)`,
    );
    const office = as("municipal", null);
    const own = as("department", agencyId);
    for (const words of QUESTIONS) {
      const ask = (actor: Actor) => () => search(context, actor, { words, kind: null, cycleId: null, page: 1 });
      const all = await timeEach(ask(office), RUNS, 5);
      const one = await timeEach(ask(own), RUNS, 5);
      const every = [...words].slice(1).map((it, at) => `${[...words][at] ?? ""}${it}`);
      const asked = every.length === 0 ? { beginning: words } : { all: every.slice(0, 8) };
      const db = database.reaching(WHOLE_REACH);
      const bare = await timeEach(() => findByPairs(db, keys, { pairs: asked, kind: null, limit: 1000 }), RUNS, 5);
      const { total, isMore } = await ask(office)();
      const found = `${total}${isMore ? "+" : ""} found`;
      const times = `office p50 ${inTime(all.p50).padStart(9)}  p99 ${inTime(all.p99).padStart(9)}   one agency p50 ${inTime(one.p50).padStart(9)}`;
      print(
        `  ${words.padEnd(12, "　")} ${found.padEnd(11)} ${times}   ${(all.p50 / bare.p50).toFixed(2)} × the statement   goal ≤${LIMIT_MS} ms: ${all.p50 <= LIMIT_MS ? "met" : "missed"}`,
      );
    }
  } finally {
    await database.close();
  }
}

function as(role: "municipal" | "department", agencyId: string | null): Actor {
  const actor = operator("bench");
  return { ...actor, roles: [{ role, agencyId, agencyName: null, departmentId: null, departmentName: null }] };
}

/** One agency answers in every year; the others have what it has. */
async function fill(database: OpenDatabase, context: Context) {
  const actor = operator("bench");
  const agencies = Array.from({ length: AGENCIES }, (_, index) => {
    return { key: String(index), name: `第${index + 1}局`, category: "甲", departments: ["法规处"] };
  });
  const city = await foundCity(context, actor, { name: "衡州市", agencies, people: [] });
  const ids = [...(city?.agencies.values() ?? [])];
  for (const agencyId of ids) {
    await setPluginEnabled(context, actor, { agencyId, pluginId: marketSupervisionPlugin.id, isEnabled: true });
  }
  const [agencyId = ""] = ids;
  const framework = marketSupervisionPlugin.frameworks.find(({ id }) => id === FRAMEWORK);
  const random = seeded(7);
  const keys: { readonly agencyId: string; readonly id: string }[] = [];
  for (const year of YEARS) {
    const assignments = ids.map((id) => ({ agencyId: id, frameworkId: FRAMEWORK, profileId: null }));
    const period = { title: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id: cycleId } = await openCycle(context, actor, { ...period, assignments });
    const units = (await listAssessmentSummaries(context, actor, cycleId)).map((it) => it.assessment);
    keys.push(...units.map((it) => ({ agencyId: it.agencyId, id: it.id })));
    const first = units.find((it) => it.agencyId === agencyId);
    if (first === undefined || framework === undefined) throw new TypeError("nothing to fill");
    const responses = framework.indicators.map(({ code: indicator }) => {
      const said = Array.from({ length: 8 }, () => CLAUSES[Math.floor(random() * CLAUSES.length)] ?? "").join("，");
      return { indicator, status: "in-progress" as const, facts: {}, progress: `${said}。`, notApplicable: null };
    });
    await importResponses(context, actor, { assessmentId: first.id, responses });
    await copyTexts(database, first, units);
  }
  if (database.engine === "postgres") await run(database, "analyze");
  const count = async (table: string): Promise<number> => {
    const [row] = await run<{ n: number | string }>(database, `select count(*) as n from ${table}`);
    return Number(row?.n ?? 0);
  };
  return { agencyId, keys, texts: await count("search_text"), pairs: await count("search_pair") };
}

/** Rows of the one assessment for every other of its year. */
async function copyTexts(
  database: OpenDatabase,
  first: { readonly agencyId: string; readonly id: string },
  units: readonly { readonly agencyId: string; readonly id: string }[],
): Promise<void> {
  const rest = {
    search_text: "kind, indicator, part, made, is_inner, said, pairs",
    search_pair: "pair, kind, indicator, part",
  };
  for (const { agencyId, id } of units) {
    if (id === first.id) continue;
    for (const [table, columns] of Object.entries(rest)) {
      await run(
        database,
        `insert into ${table} (agency_id, assessment_id, ${columns}) select '${agencyId}', '${id}', ${columns}
          from ${table} where agency_id = '${first.agencyId}' and assessment_id = '${first.id}'`,
      );
    }
  }
}

async function run<Row>(database: OpenDatabase, statement: string): Promise<Row[]> {
  return (await sql.raw<Row>(statement).execute(database.reaching(WHOLE_REACH))).rows;
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

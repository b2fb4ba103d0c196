import {
  type Actor,
  type Context,
  CROSSWALK_ROWS,
  crosswalkOfCycle,
  listVisibleCycles,
  machineTurn,
  operator,
  overviewOfCycle,
  OVERVIEW_ROWS,
  overviewPageOfCycle,
  seal,
} from "@faheng/assessment";
import { migrate, openDatabase, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { commercePlugin as commerce } from "@faheng/plugin-commerce";
import { findPostgres, startPostgres } from "@faheng/services";
import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { inTime } from "../measure.ts";
import { askForCycle, foundBenchCity } from "./bench-city.ts";
import { contextOf } from "./bench-context.ts";
import { type Percentiles, percentilesOf } from "./percentiles.ts";

const SIZES = [50, 400, 4000];
const RUNS = 15;
const OPENING_GOAL_MS = 5000;
const TURN_GOAL_MS = 50;
const LIST_GOAL = 1.3;

/** What lists read of a unit: the columns alone, by hand. */
const COLUMNS = `assessment.id, assessment.cycle_id, cycle.agency_id as owner, assessment.agency_id, manifest_sha256, score_sha256,
  office_states, assessment.ended_at, taken_from, updated_at, assessment.state, assessment.steps, packing, not_started, in_progress,
  done, not_applicable, claimed, returned, answered, pending, grade, is_disqualified, share,
  packed_unit.title, waiting, content`;
const FROM = `from assessment join cycle on cycle.id = assessment.cycle_id join packed_unit
  on packed_unit.agency_id = assessment.agency_id and packed_unit.assessment_id = assessment.id`;

/** What a page of the overview reads of every unit, in order, so that it can be sorted and sifted; of those that it shows all columns. */
const BRIEF = `assessment.id, agency.name, agency.category, assessment.state, assessment.ended_at, packing, answered, pending,
  not_applicable, share, packed_unit.title, waiting`;
/** What the comparison reads of every unit to rank it; of those that it shows all columns and their cells. */
const MEASURED = `assessment.id, agency.category, assessment.state, assessment.ended_at, packing, measured, is_disqualified`;
const FROM_BRIEF = `${FROM} join agency on agency.id = assessment.agency_id`;
const SORTS = [undefined, "score", "overdue", "agency"] as const;

/**
 * A city of 50, 400 and 4,000 agencies under the Nantong table, on both engines in process: a cycle is opened for all of them, and
 * what the municipal office opens then is read, each beside the bare statements that write or read the same columns.
 */
export async function benchCityOverview(print: (line: string) => void): Promise<void> {
  for (const agencies of SIZES) {
    const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
    try {
      await ofCity("SQLite", await openDatabase({ engine: "sqlite", folder, access: "server" }), agencies, print);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (findPostgres() === null) return print("  PostgreSQL is not installed: left out");
  for (const agencies of SIZES) {
    const cluster = await startPostgres();
    try {
      const database = await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 4 });
      await ofCity("PostgreSQL", database, agencies, print);
    } finally {
      await cluster.stop();
    }
  }
}

async function ofCity(
  engine: string,
  database: OpenDatabase,
  agencies: number,
  print: (line: string) => void,
): Promise<void> {
  try {
    await migrate(database, new Date());
    const context = contextOf(seal(database), [commerce]);
    const actor = operator("bench");
    print(`a city of ${agencies.toLocaleString("en")} agencies (Nantong table, ${engine}, in process, ${RUNS} runs)`);
    const ids = await foundBenchCity(database, { context, actor }, agencies);
    const cycleId = await open(context, actor, ids, print);
    const db = database.reaching(WHOLE_REACH);
    const ask = (text: string) => async () => await sql.raw(text).execute(db);
    await beside("cycle.list", print, {
      run: () => listVisibleCycles(context, actor),
      bare: ask(`select cycle_id, count(*) from assessment group by cycle_id`),
    });
    const opened = `where assessment.cycle_id = '${cycleId}' order by assessment.created_at, assessment.id`;
    const brief = ask(`select ${BRIEF} ${FROM_BRIEF} ${opened}`);
    const shown = ask(`select ${COLUMNS} ${FROM} ${opened} limit ${OVERVIEW_ROWS}`);
    const measured = ask(`select ${MEASURED} ${FROM_BRIEF} ${opened}`);
    const withCells = ask(`select ${COLUMNS}, cells ${FROM} ${opened} limit ${CROSSWALK_ROWS}`);
    const bare = async () => [await brief(), await shown()];
    const pageOf = (sort: (typeof SORTS)[number]) => () =>
      overviewPageOfCycle(context, actor, { cycleId, page: 1, sort });
    for (const sort of SORTS) {
      const name = sort === undefined ? "overview, a page" : `a page, by ${sort}`;
      await beside(name, print, { run: pageOf(sort), bare, goal: LIST_GOAL });
    }
    await beside("overview, whole", print, {
      run: () => overviewOfCycle(context, actor, cycleId),
      bare: ask(`select ${COLUMNS} ${FROM} where assessment.cycle_id = '${cycleId}'`),
      goal: LIST_GOAL,
    });
    await beside("comparison", print, {
      run: () => crosswalkOfCycle(context, actor, { cycleId, taxonomy: "O", page: 1 }),
      bare: async () => [await measured(), await withCells()],
      goal: LIST_GOAL,
    });
  } finally {
    await database.close();
  }
}

/** Opens a cycle for all of them as the office does, and waits until the machine has. @returns its id */
async function open(
  context: Context,
  actor: Actor,
  ids: readonly string[],
  print: (line: string) => void,
): Promise<string> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const [began, spent] = [performance.now(), process.cpuUsage()];
  loop.enable();
  const cycleId = await askForCycle(context, actor, ids);
  await machineTurn(context);
  loop.disable();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(spent);
  const isMet = wall <= OPENING_GOAL_MS;
  const delay = loop.count === 0 ? "none" : inTime(loop.max / 1e6);
  print(
    `  opening a cycle      ${inTime(wall).padStart(9)}   CPU ${inTime((user + system) / 1000).padStart(9)}   longest turn of the loop ${delay}   goal ≤${OPENING_GOAL_MS / 1000} s: ${isMet ? "met" : "missed"}`,
  );
  return cycleId;
}

interface Beside {
  readonly run: () => Promise<unknown>;
  readonly bare: () => Promise<unknown>;
  /** At most so many times the bare statement. */
  readonly goal?: number;
}

/** Both in turns, so that what else the machine does falls on both alike; by processor time of this process. */
async function beside(name: string, print: (line: string) => void, { run, bare, goal }: Beside): Promise<void> {
  const [own, other]: [Turn[], Turn[]] = [[], []];
  for (let turn = -3; turn < RUNS; turn += 1) {
    const pair = [await once(run), await once(bare)] as const;
    if (turn < 0) continue;
    own.push(pair[0]);
    other.push(pair[1]);
  }
  const cpu = (turns: readonly Turn[]): Percentiles => percentilesOf(turns.map((it) => it.cpu));
  const wall = percentilesOf(own.map((it) => it.wall));
  const ratio = cpu(own).p50 / cpu(other).p50;
  const longest = Math.max(...own.map((it) => it.longest));
  const aim = goal === undefined ? "" : `   goal ≤${goal} ×: ${ratio <= goal ? "met" : "missed"}`;
  const turns = longest <= TURN_GOAL_MS ? "met" : "missed";
  print(
    `  ${name.padEnd(20)} p50 ${inTime(wall.p50).padStart(9)}   CPU ${inTime(cpu(own).p50).padStart(9)}   bare statement CPU ${inTime(cpu(other).p50).padStart(9)}   ${ratio.toFixed(1)} ×${aim}   longest turn ${inTime(longest)}, goal ≤${TURN_GOAL_MS} ms: ${turns}`,
  );
}

/** Milliseconds: by the clock, of the processor, and of the longest turn of the loop. */
interface Turn {
  readonly wall: number;
  readonly cpu: number;
  readonly longest: number;
}

async function once(run: () => Promise<unknown>): Promise<Turn> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setImmediate(resolve));
  loop.enable();
  const [began, spent] = [performance.now(), process.cpuUsage()];
  await run();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(spent);
  // A turn is seen once it is over.
  await new Promise((resolve) => setTimeout(resolve, 2));
  loop.disable();
  return { wall, cpu: (user + system) / 1000, longest: loop.count === 0 ? 0 : loop.max / 1e6 };
}

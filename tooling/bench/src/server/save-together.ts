import { findPostgres, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { cpuTimeOf } from "./cpu-time.ts";
import { percentilesOf } from "./percentiles.ts";
import { type Person, signIn } from "./person.ts";
import { type RunningProcess, runServer } from "./run-server.ts";
import { fillAll, openYear } from "./xuchang-year.ts";

const PEOPLE = 32;
/** Saves of each, after some that do not count. */
const SAVES = 20;
const WARM_UP = 4;
/** What this was before anything of issue 13 was done, and how many times as many are wanted. */
const BEFORE = { slow: 44, fast: 62 };
const GOAL = { times: 10, p99: 200 };

/**
 * 32 people save at once, each one fact of an indicator of their own, again and again, in one table of 119 answered indicators; on
 * both engines.
 */
export async function benchSaveTogether(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    print(`${PEOPLE} people save one fact each at once (${SAVES} times, Xuchang table, 119 indicators answered)`);
    await onEngine("SQLite", await runServer(path.join(folder, "sqlite")), print);
    if (findPostgres() === null) return print("  PostgreSQL is not installed: left out");
    const cluster = await startPostgres();
    try {
      const settings = { DATABASE_URL: cluster.url };
      await onEngine("PostgreSQL", await runServer(path.join(folder, "postgres"), settings), print);
    } finally {
      await cluster.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onEngine(engine: string, server: RunningProcess, print: (line: string) => void): Promise<void> {
  try {
    const id = await openYear(server.url, await signIn(server.url, "coordinator/market-supervision"));
    const codes = await fillAll(await signIn(server.url, "department/market-supervision"), id);
    const people: (() => Promise<unknown>)[] = [];
    for (const indicator of codes.filter((code) => code.startsWith("I")).slice(0, PEOPLE)) {
      people.push(saves(await signIn(server.url, "department/market-supervision"), { assessmentId: id, indicator }));
    }
    const times: number[] = [];
    await Promise.all(people.map(async (save) => await repeat(save, WARM_UP)));
    const [began, spent] = [performance.now(), cpuTimeOf(server.pid)];
    await Promise.all(people.map(async (save) => times.push(...(await repeat(save, SAVES)))));
    const wall = performance.now() - began;
    const after = cpuTimeOf(server.pid);
    const rate = (times.length * 1000) / wall;
    const { p50, p99 } = percentilesOf(times);
    const cpu = spent === null || after === null ? "" : `   CPU ${inTime((after - spent) / times.length).padStart(9)}`;
    const isMet = rate >= GOAL.times * BEFORE.slow && p99 <= GOAL.p99;
    print(
      `  ${engine.padEnd(12)} ${rate.toFixed(0).padStart(4)} saves a second   p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${cpu}   goal ≥${GOAL.times} × ${BEFORE.slow}–${BEFORE.fast} a second, ≤${GOAL.p99} ms: ${isMet ? "met" : "missed"}`,
    );
  } finally {
    await server.stop();
  }
}

async function repeat(save: () => Promise<unknown>, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const began = performance.now();
    await save();
    times.push(performance.now() - began);
  }
  return times;
}

/** Saves one fact to and fro. */
export function saves(
  clerk: Person,
  place: { readonly assessmentId: string; readonly indicator: string },
): () => Promise<unknown> {
  let expectedVersion = 1;
  return async () => {
    const facts = { attainment: expectedVersion % 2 === 0 ? "partly" : "done" };
    const stated = { status: "in-progress", facts, progress: "", notApplicable: null, expectedVersion };
    const saved = await clerk.act<{ response: { version: number } }>("response.save", Object.assign(stated, place));
    expectedVersion = saved.response.version;
    return saved;
  };
}

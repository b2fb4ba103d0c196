import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { runBareServer, runServer } from "./run-server.ts";
import { type Percentiles, timeEach } from "./percentiles.ts";

const RUNS = 500;

/**
 * Saves one fact through the API on SQLite with synchronous=FULL: session, rights, fact check, version check, history,
 * score with trace of the whole table, audit, one durable transaction. Beside it the least of its parts: a Fastify round
 * trip of the same size that does nothing, and a durable transaction of the same four rows with nothing around it.
 */
export async function benchSaveFact(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const { save, answer } = await saveThroughApi(folder);
    const http = await bareHttp(answer);
    const sqlite = await bareTransaction(folder);
    print(`save one fact through the API (${RUNS} saves, Nantong table, SQLite synchronous=FULL)`);
    print(line("through the API", save, null));
    print(line("bare Fastify round trip", http, save));
    print(line("bare durable transaction", sqlite, save));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, { p50, p99 }: Percentiles, whole: Percentiles | null): string {
  const share = whole === null ? "" : `   the save takes ${(whole.p50 / p50).toFixed(1)} × this`;
  return `  ${name.padEnd(26)} p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${share}`;
}

async function saveThroughApi(folder: string): Promise<{ save: Percentiles; answer: string }> {
  const server = await runServer(path.join(folder, "data"));
  try {
    const signedIn = await fetch(`${server.url}/demo/sign-in/coordinator`, { redirect: "manual" });
    const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    const headers = { cookie, "content-type": "application/json" };
    const list = (await (await fetch(`${server.url}/api/trpc/assessment.list`, { headers })).json()) as {
      result: { data: { id: string; frameworkId: string }[] };
    };
    const assessmentId = list.result.data.find((it) => it.frameworkId === "nantong-commerce-2017")?.id;
    let expectedVersion = 0;
    let answer = "";
    const save = await timeEach(async (index) => {
      const stated = { status: "in-progress", facts: { a: index % 2 === 0 }, progress: "", notApplicable: null };
      const body = JSON.stringify({ assessmentId, indicator: "R3", expectedVersion, ...stated });
      const response = await fetch(`${server.url}/api/trpc/response.save`, { method: "POST", headers, body });
      answer = await response.text();
      const saved = JSON.parse(answer) as {
        result?: { data: { response: { version: number } } };
        error?: { data: { faheng: { details: { version: number } } } };
      };
      // The demonstration has answered this row already: the first attempt learns its version.
      expectedVersion = saved.result?.data.response.version ?? saved.error?.data.faheng.details.version ?? 0;
      if (saved.error && index > 0) throw new Error(answer);
    }, RUNS);
    return { save, answer };
  } finally {
    await server.stop();
  }
}

/** The save's answer is the larger half of its traffic, so that is what goes to and fro. */
async function bareHttp(answer: string): Promise<Percentiles> {
  const server = await runBareServer();
  try {
    return await timeEach(async () => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${server.url}/echo`, { method: "POST", headers, body: answer });
      await response.text();
    }, RUNS);
  } finally {
    await server.stop();
  }
}

async function bareTransaction(folder: string): Promise<Percentiles> {
  const database = new DatabaseSync(path.join(folder, "bare.sqlite"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("create table answer (id integer primary key, content text); insert into answer values (1, '')");
  database.exec(
    "create table history (content text); create table score (content text); create table audit (content text)",
  );
  const update = database.prepare("update answer set content = ? where id = 1");
  const inserts = ["history", "score", "audit"].map((table) => database.prepare(`insert into ${table} values (?)`));
  const row = "x".repeat(300);
  try {
    return await timeEach((index) => {
      database.exec("begin");
      update.run(`${row}${index}`);
      for (const insert of inserts) insert.run(row);
      database.exec("commit");
    }, RUNS);
  } finally {
    database.close();
  }
}

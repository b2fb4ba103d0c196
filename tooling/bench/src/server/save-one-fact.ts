import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inTime } from "../measure.ts";
import { serveBareFastify, serveFaheng } from "./processes.ts";
import { percentile, type Row } from "./row.ts";

const WARM_UP = 100;
const SAVES = 500;

/**
 * One fact saved through the API over HTTP, one request after the other: session, permission, history, score with trace,
 * audit and a durable commit (SQLite, synchronous=FULL). The limit in the same run: a bare durable transaction of two
 * rows plus bare Fastify answering the same request.
 */
export async function saveOneFact(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const faheng = await serveFaheng(path.join(folder, "data"));
  const fastify = await serveBareFastify();
  try {
    const save = await signedInSaver(faheng.url);
    const answer = bareAnswer(fastify.url);
    const commit = durableTransaction(path.join(folder, "bare.sqlite"));
    const times = { save: [] as number[], limit: [] as number[], commit: [] as number[], answer: [] as number[] };
    for (let turn = -WARM_UP; turn < SAVES; turn += 1) {
      const saved = await timed(() => save(turn));
      const answered = await timed(answer);
      const committed = await timed(() => commit(turn));
      if (turn < 0) continue;
      times.save.push(saved);
      times.answer.push(answered);
      times.commit.push(committed);
      times.limit.push(answered + committed);
    }
    return [0.5, 0.99].map((share) => {
      const [saved, limit, committed, answered] = [times.save, times.limit, times.commit, times.answer].map((it) =>
        percentile(it, share),
      ) as [number, number, number, number];
      return {
        what: `save one fact over HTTP, p${share * 100}`,
        measured: inTime(saved),
        beside: `durable transaction + bare answer ${inTime(limit)} (${inTime(committed)}; ${inTime(answered)})`,
        ratio: `${(saved / limit).toFixed(1)}×`,
      };
    });
  } finally {
    await faheng.stop();
    await fastify.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Saves row 2 of the Nantong table as the coordinator of the demonstration city. */
async function signedInSaver(url: string): Promise<(turn: number) => Promise<void>> {
  const signedIn = await fetch(`${url}/demo/sign-in/coordinator`, { redirect: "manual" });
  const headers = { cookie: (signedIn.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "" };
  const read = async <T>(procedure: string, input?: unknown): Promise<T> => {
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await fetch(`${url}/api/trpc/${procedure}${query}`, { headers });
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  const list = await read<{ id: string; frameworkId: string }[]>("assessment.list");
  const id = list.find((it) => it.frameworkId === "nantong-commerce-2017")?.id ?? "";
  const { responses } = await read<{ responses: Record<string, { version: number }> }>("assessment.get", { id });
  let version = responses["R2"]?.version ?? 0;
  return async (turn) => {
    const body = JSON.stringify({
      assessmentId: id,
      indicator: "R2",
      expectedVersion: version,
      status: "in-progress",
      facts: { a: Math.abs(turn) % 3 },
      progress: `第${turn}次`,
      notApplicable: null,
    });
    const answer = await fetch(`${url}/api/trpc/response.save`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body,
    });
    if (!answer.ok) throw new Error(await answer.text());
    version = ((await answer.json()) as { result: { data: { response: { version: number } } } }).result.data.response
      .version;
  };
}

function bareAnswer(url: string): () => Promise<void> {
  const body = JSON.stringify({ facts: { a: 1 }, progress: "第1次" });
  return async () => {
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    await answer.json();
  };
}

function durableTransaction(file: string): (turn: number) => void {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("create table fact (id integer primary key, value text); create table audit (at text, what text)");
  database.exec("insert into fact values (1, '')");
  const update = database.prepare("update fact set value = ? where id = 1");
  const insert = database.prepare("insert into audit values (?, ?)");
  return (turn) => {
    database.exec("BEGIN IMMEDIATE");
    update.run(`${turn}`);
    insert.run(new Date().toISOString(), `${turn}`);
    database.exec("COMMIT");
  };
}

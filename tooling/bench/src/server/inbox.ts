import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { type Percentiles, timeEach } from "./percentiles.ts";
import { signIn } from "./person.ts";
import { runBareServer, runServer } from "./run-server.ts";

const NOTICES = 10_000;
const RUNS = 200;

/**
 * The inbox of somebody with {@link NOTICES} notices, half of them unread: its first page, a page far down, what the bell
 * counts. Beside it a Fastify round trip that answers the same page and does nothing.
 */
export async function benchInbox(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const data = path.join(folder, "data");
  try {
    await loadOnce(data);
    fill(path.join(data, "faheng.sqlite"));
    const server = await runServer(data);
    const bare = await runBareServer();
    try {
      const clerk = await signIn(server.url, "department/market-supervision");
      const page = async (before: string | null) =>
        await clerk.read<{ notices: unknown[]; next: string | null }>("notice.list", { before, isUnread: false });
      // It counts no further than a bell can show.
      const { unread } = await clerk.read<{ unread: number }>("notice.count");
      if (unread < 100) throw new Error(`only ${unread} unread`);
      let far: string | null = null;
      for (let n = 0; n < 40; n += 1) ({ next: far } = await page(far));
      const body = JSON.stringify(await page(null));
      const echo = await timeEach(async () => {
        const headers = { "content-type": "application/json" };
        await (await fetch(`${bare.url}/echo`, { method: "POST", headers, body })).text();
      }, RUNS);
      print(`an inbox of ${NOTICES.toLocaleString("en")} notices (${RUNS} reads each, SQLite)`);
      print(line("its first page", await timeEach(async () => await page(null), RUNS), echo));
      print(line("a page far down", await timeEach(async () => await page(far), RUNS), echo));
      print(line("what the bell counts", await timeEach(async () => await clerk.read("notice.count"), RUNS), echo));
      print(line("bare Fastify round trip", echo, null));
    } finally {
      await server.stop();
      await bare.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, { p50, p99 }: Percentiles, bare: Percentiles | null): string {
  const ratio = bare === null ? "" : `   ${(p50 / bare.p50).toFixed(1)} × the round trip`;
  return `  ${name.padEnd(26)} p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${ratio}`;
}

/** Lets a server load the demonstration, whose clerk is told of something by a reminder of the coordinator's. */
async function loadOnce(data: string): Promise<void> {
  const server = await runServer(data);
  try {
    const coordinator = await signIn(server.url, "coordinator/market-supervision");
    const clerk = await signIn(server.url, "department/market-supervision");
    const listed = await clerk.read<{ id: string; cyclePhase: string }[]>("assessment.list");
    const assessmentId = listed.find(({ cyclePhase }) => cyclePhase === "running")!.id;
    const { canEdit } = await clerk.read<{ canEdit: string[] }>("assessment.get", { id: assessmentId });
    await coordinator.act("assignment.urge", { assessmentId, indicators: canEdit, note: "" });
    for (let unread = 0; unread === 0;) ({ unread } = await clerk.read<{ unread: number }>("notice.count"));
  } finally {
    await server.stop();
  }
}

/** Writes the clerk's newest notice many times over, every other one read: as years of them would stand there. */
function fill(file: string): void {
  const database = new DatabaseSync(file);
  const newest = database.prepare("select * from notice where person_id is not null order by id desc limit 1").get()!;
  const { id: _id, event_id: _event, read_at: _read, ...rest } = newest;
  const columns = ["id", "event_id", "read_at", ...Object.keys(rest)];
  const insert = database.prepare(
    `insert into notice (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  );
  database.exec("begin");
  for (let n = 1; n <= NOTICES; n += 1) {
    const id = `0190${n.toString(16).padStart(4, "0")}-0000-7000-8000-000000000000`;
    insert.run(id, id, n % 2 === 0 ? "2026-01-01T00:00:00.000Z" : null, ...Object.values(rest));
  }
  database.exec("commit");
  database.close();
}

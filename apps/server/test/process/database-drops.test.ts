import { findPostgres, freePort, type Postgres, requireInCi, startPostgres } from "@faheng/services";
import { TRPCClientError } from "@trpc/client";
import { randomBytes } from "node:crypto";
import { connect, createServer } from "node:net";
import pg from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment, withCookie } from "../test-server.ts";
import { startProcess, temporaryFolder } from "./server-process.ts";

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("a server whose PostgreSQL goes away", () => {
  let cluster: Postgres;
  const { folder, remove } = temporaryFolder();
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  afterAll(async () => {
    await cluster.stop();
    remove();
  });

  const dropAll = async (url: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await client.end();
  };

  /** What the machine had to do, and where it stands. */
  const jobs = async (url: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // What waits for a later hour of the day is not to be done yet.
    const { rows } = await client.query<{ kind: string; state: string }>(
      "select kind, state from job where run_at <= $1 order by kind",
      [new Date().toISOString()],
    );
    await client.end();
    return rows.map((it) => `${it.kind} ${it.state}`);
  };

  it("survives 20 drops and 5 restarts under load, and keeps every save that it acknowledged", async () => {
    const url = await cluster.createDatabase("drops");
    const server = await startProcess({ DATABASE_URL: url, FAHENG_DATA: folder, FAHENG_LOG: "fatal" });
    const user = await server.signIn("department");
    const { id, responses, canEdit } = await nantongAssessment(user);
    // One item for each of those who save at once.
    const items = canEdit.slice(0, 4);
    expect(items.length).toBeGreaterThan(1);
    const codes = new Map<string, number>();
    const acknowledged = new Map<string, string[]>(items.map((code) => [code, []]));
    const over = new AbortController();

    /** Saves again and again; what was not acknowledged is repeated as it was until it is. */
    const save = async (indicator: string): Promise<void> => {
      let version = responses[indicator]?.version ?? 0;
      for (let n = 0; !over.signal.aborted; n += 1) {
        const input = { assessmentId: id, indicator, expectedVersion: version, facts: {}, progress: `第${n}次` };
        const { api } = withCookie(server.url, user.cookie, randomBytes(16).toString("hex"));
        for (;;) {
          try {
            const answer = { ...input, status: "in-progress" as const, notApplicable: null };
            const saved = await api.response.save.mutate(answer);
            expect(saved.response.version).toBe(version + 1);
            version = saved.response.version;
            acknowledged.get(indicator)?.push(input.progress);
            break;
          } catch (cause) {
            const code = codeOf(cause);
            codes.set(code, (codes.get(code) ?? 0) + 1);
            if (!code.startsWith("503 ")) throw cause;
            await sleep(50);
          }
        }
      }
    };

    const saving = Promise.all(items.map(save));
    const trouble = (async () => {
      for (let drop = 0; drop < 20; drop += 1) {
        await sleep(100);
        await dropAll(url);
      }
      for (let restart = 0; restart < 5; restart += 1) {
        await sleep(300);
        await cluster.restart(restart % 2 === 0 ? "immediate" : "fast", 200);
      }
      await sleep(500);
      // However slow the machine is: enough of them.
      while ([...acknowledged.values()].some((saves) => saves.length <= 10)) await sleep(100);
      over.abort();
    })();
    await Promise.all([saving, trouble]);
    // Nothing but refusals that ask to be repeated, and there were some.
    expect([...codes.keys()].filter((code) => !code.startsWith("503 FAHENG_DATABASE_"))).toEqual([]);
    expect(codes.size).toBeGreaterThan(0);

    const after = await nantongAssessment(user);
    for (const indicator of items) {
      const saves = acknowledged.get(indicator) ?? [];
      expect(saves.length).toBeGreaterThan(10);
      expect(after.responses[indicator]).toMatchObject({
        version: (responses[indicator]?.version ?? 0) + saves.length,
        progress: saves.at(-1),
      });
    }
    // The machine's own work has gone on: the closed cycles of the demonstration, and the day's look at the audit.
    const isOver = async (): Promise<boolean> => {
      const all = await jobs(url);
      return all.length > 1 && all.every((it) => it.endsWith(" done"));
    };
    await expect.poll(isOver, { timeout: 150_000, interval: 1000 }).toBe(true);
    const readiness = await fetch(`${server.url}/readyz`);
    expect(await readiness.json()).toMatchObject({ ready: true, jobs: "ok" });
    expect((await server.end("SIGTERM")).code).toBe(0);
  }, 240_000);

  it("starts without its database, says so, and comes up by itself", async () => {
    const url = new URL(await cluster.createDatabase("late"));
    const port = await freePort();
    const blocked = new URL(url);
    blocked.port = String(port);
    // Nobody listens on that port yet; then a server does that hands everything on.
    const server = await startProcess({ DATABASE_URL: blocked.href, FAHENG_DATA: folder, FAHENG_LOG: "fatal" });
    const state = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`);
      return [answer.status, answer.headers.get("content-type")?.split(";")[0], await answer.text()] as const;
    };
    expect(await state("/healthz")).toEqual([200, "application/json", '{"ok":true}']);
    expect(await state("/readyz")).toEqual([
      503,
      "application/json",
      '{"ready":false,"database":"FAHENG_SERVER_STARTING"}',
    ]);
    const [status, type, page] = await state("/");
    expect([status, type]).toEqual([503, "text/html"]);
    expect(page).toContain("正在等待数据库");
    const hand = createServer((socket) => {
      const onward = connect(Number(url.port), "127.0.0.1");
      for (const end of [socket, onward]) end.on("error", () => {});
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => hand.listen(port, "127.0.0.1", resolve));
    try {
      await expect.poll(async () => (await state("/readyz"))[0], { timeout: 30_000, interval: 200 }).toBe(200);
      expect((await (await server.signIn("department")).api.session.me.query()).person).not.toBeNull();
    } finally {
      await server.end("SIGTERM");
      hand.close();
    }
  });
});

function codeOf(cause: unknown): string {
  if (!(cause instanceof TRPCClientError)) return String(cause);
  const data = cause.data as { httpStatus?: number; faheng?: { code: string } } | null | undefined;
  return `${data?.httpStatus ?? 0} ${data?.faheng?.code ?? cause.message}`;
}

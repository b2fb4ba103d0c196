import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  askAuditExport,
  cancelAskedJob,
  type Context,
  downloadExport,
  exportAudit,
  machineTurn,
  readAskedJobs,
  readAuditLog,
  readJobs,
} from "../src/index.ts";
import { exportJob } from "../src/export/export-job.ts";
import { LEASE, runNextJob } from "../src/job/run-next-job.ts";
import { sweepExports } from "../src/export/sweep-exports.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";
import { hire, ticking } from "./support/staff.ts";

const ROWS = 10_500;
const DAY = 86_400_000;
const piecesOf = async (content: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return pieces;
};
const nowhere = { agencyId: null, departmentId: null, agencyName: null, departmentName: null };

onBothEngines("a file that the machine makes", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let auditor: Actor;
  let now: number;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, [packWith()]);
    now = city.context.clock.now().getTime();
    context = Object.assign(ticking(city.context), { clock: { now: () => new Date((now += 1)) } });
    const security: Actor = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    const role = { role: "audit-admin", agencyId: null, departmentId: null } as const;
    auditor = await hire(context, database, security, { login: "shenji", ...role });
  });
  afterEach(async () => {
    await database.close();
  });

  /** Rows of the office's chain, each linked to the one before by what it says its hash is. */
  async function manyRows(count: number): Promise<void> {
    const db = database.reaching(WHOLE_REACH);
    const head = await db.selectFrom("audit_head").selectAll().where("chain", "=", "office").executeTakeFirst();
    const first = head?.seq ?? 0;
    await db.transaction().execute(async (trx) => {
      for (let from = 1; from <= count; from += 500) {
        const rows = Array.from({ length: Math.min(500, count - from + 1) }, (_, index) => {
          const number = from + index;
          const at = new Date(Date.UTC(2016, 0, 1) + number * 1000).toISOString();
          const before = number === 1 ? (head?.hash ?? "") : String(number - 1);
          return sql`('office', ${first + number}, ${at}, 'p', ${`甲${number}`}, 'job.retry', 'job:x', 'done', 'sha256',
            ${before}, ${String(number)})`;
        });
        await sql`insert into audit (chain, seq, at, actor_id, actor_name, action, object, result, algorithm,
          previous_hash, hash) values ${sql.join(rows)}`.execute(trx);
      }
    });
  }
  async function taken(actor: Actor, id: string): Promise<{ readonly text: string; readonly sizes: number[] }> {
    const { content, bytes } = await downloadExport(context, actor, { id });
    const parts = await piecesOf(content);
    const whole = Buffer.concat(parts);
    expect(whole).toHaveLength(bytes);
    return { text: whole.toString(), sizes: parts.map((it) => it.length) };
  }
  const parts = async (): Promise<number> =>
    (await database.reaching(WHOLE_REACH).selectFrom("export_part").select("part").execute()).length;
  const linesOf = (text: string): string[] => text.split("\r\n").slice(0, -1);

  it("holds every row where the direct export ends at ten thousand, in the same form, in parts", async () => {
    await manyRows(ROWS);
    const direct = await exportAudit(context, auditor, { format: "csv", filter: { action: "job.retry" } });
    expect(direct).toMatchObject({ rows: 10_000, isCut: true });
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: { action: "job.retry" } });
    expect(await readAskedJobs(context, auditor)).toMatchObject([
      { id, state: "queued", file: null, acts: ["cancel"], askedBy: "演示·shenji" },
    ]);
    await machineTurn(context);
    const [listed] = await readAskedJobs(context, auditor);
    expect(listed).toMatchObject({ id, state: "done", progress: 1000, file: { rows: ROWS, isOwn: true } });
    const { text, sizes } = await taken(auditor, id);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBe(1_048_576);
    const lines = linesOf(text);
    expect(lines).toHaveLength(ROWS + 1);
    expect(text.startsWith(Buffer.from(direct.bytes).toString().slice(0, -2))).toBe(true);
    expect(lines.at(-1)).toContain('"甲1"');
    expect(new Set(lines).size).toBe(ROWS + 1);
  }, 60_000);

  it("is a workbook where that was asked for: the same rows, one after the other", async () => {
    await manyRows(1200);
    const asked = { filter: { action: "job.retry" } };
    const { id } = await askAuditExport(context, auditor, { format: "xlsx", ...asked });
    const csv = await askAuditExport(context, auditor, { format: "csv", ...asked });
    expect(csv.id).not.toBe(id);
    await machineTurn(context);
    const { content, fileName, mediaType, rows } = await downloadExport(context, auditor, { id });
    expect({ fileName, mediaType, rows }).toMatchObject({
      fileName: expect.stringMatching(/^审计记录 .*\.xlsx$/u),
      mediaType: expect.stringContaining("spreadsheetml"),
      rows: 1200,
    });
    const [sheet] = await readWorkbook(Buffer.concat(await piecesOf(content)), "export.xlsx");
    const lines = linesOf((await taken(auditor, csv.id)).text).map((line) => line.replace(/^\ufeff/u, ""));
    const quoted = (cells: readonly string[]): string => cells.map((text) => `"${text}"`).join(",");
    expect(sheet?.rows.map(quoted)).toEqual(lines);
  });

  it("queued by a version that knew one form only is written in it", async () => {
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    const db = database.reaching(WHOLE_REACH);
    const { input } = await db.selectFrom("job").select("input").where("id", "=", id).executeTakeFirstOrThrow();
    const { format, ...earlier } = JSON.parse(input) as Record<string, unknown>;
    expect(format).toBe("csv");
    await db
      .updateTable("job")
      .set({ input: JSON.stringify(earlier) })
      .where("id", "=", id)
      .execute();
    await machineTurn(context);
    expect((await downloadExport(context, auditor, { id })).fileName).toMatch(/\.csv$/u);
  });

  it("is asked for once while it is under way, and that it was asked for and taken is written down", async () => {
    const [one, other] = [
      await askAuditExport(context, auditor, { format: "csv", filter: {} }),
      await askAuditExport(context, auditor, { format: "csv", filter: {} }),
    ];
    expect(other).toEqual(one);
    await machineTurn(context);
    await taken(auditor, one.id);
    const acts = await readAuditLog(context, auditor, { limit: 100, actorId: auditor.personId });
    const told = acts
      .filter(({ action }) => /export/.test(action))
      .map(({ action, object, result }) => [action, object, result]);
    expect(told).toEqual([
      ["export.download", `job:${one.id}`, "done"],
      ["audit.ask-export", "audit:export.csv", "done"],
    ]);
    expect(acts.find(({ action }) => action === "export.download")?.after).toMatch(/"sha256":"[0-9a-f]{64}"/);
  });

  it("holds nothing that was written after it was asked for", async () => {
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    await exportAudit(context, auditor, { format: "csv", filter: {} });
    await machineTurn(context);
    expect((await taken(auditor, id)).text).not.toContain("导出审计");
  });

  it("goes to whoever asked and nobody else, and only as long as they may see what is in it", async () => {
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    const early = downloadExport(context, auditor, { id });
    await expect(early).rejects.toMatchObject({ code: "FAHENG_EXPORT_NOT_READY" });
    await machineTurn(context);
    const other: Actor = { ...auditor, personId: "somebody" };
    await expect(downloadExport(context, other, { id })).rejects.toMatchObject({ code: "FAHENG_EXPORT_NOT_FOUND" });
    expect(await readAskedJobs(context, other)).toEqual([]);
    const former: Actor = { ...auditor, roles: [{ role: "municipal", ...nowhere }] };
    await expect(downloadExport(context, former, { id })).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(askAuditExport(context, former, { format: "csv", filter: {} })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    const keeper: Actor = { ...auditor, personId: "k", roles: [{ role: "system-admin", ...nowhere }] };
    const seen = (await readJobs(context, keeper, { agencyId: null })).find((it) => it.id === id);
    expect(seen).toMatchObject({ state: "done", file: { isOwn: false } });
  });

  it("is thrown away after seven days, and is not given out from that moment on", async () => {
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    await machineTurn(context);
    const until = (await readAskedJobs(context, auditor))[0]?.file?.until ?? "";
    now = Date.parse(until) - 1000;
    expect(await sweepExports(context)).toBe(0);
    await taken(auditor, id);
    now = Date.parse(until);
    await expect(downloadExport(context, auditor, { id })).rejects.toMatchObject({ code: "FAHENG_EXPORT_GONE" });
    expect(await parts()).toBe(1);
    await machineTurn(context);
    expect(await parts()).toBe(0);
    await expect(downloadExport(context, auditor, { id })).rejects.toMatchObject({ code: "FAHENG_EXPORT_GONE" });
    expect(Date.parse(until) - now).toBeLessThan(DAY);
  });

  it("leaves nothing where it is cancelled on its way, and what its runner still brings is not taken", async () => {
    await manyRows(2000);
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    let turns = 0;
    const clock = context.clock;
    // Cancelled by a clock that is asked on the way: after some parts of its work.
    const running = Object.assign({}, context, {
      plugins: context.plugins,
      clock: {
        now: () => {
          turns += 1;
          return clock.now();
        },
      },
    });
    const kind = Object.assign({}, exportJob, {
      run: async (...[at, input, run]: Parameters<typeof exportJob.run>) =>
        await exportJob.run(at, input, {
          job: run.job,
          progress: async (done, of, keep) => {
            if (done >= 1000) await cancelAskedJob(context, auditor, { id }).catch(() => {});
            await run.progress(done, of, keep);
          },
        }),
    });
    expect(await runNextJob(running, [kind])).toMatchObject({ outcome: "taken" });
    expect(turns).toBeGreaterThan(2);
    expect((await readAskedJobs(context, auditor))[0]).toMatchObject({ state: "cancelled", file: null });
    await expect(downloadExport(context, auditor, { id })).rejects.toMatchObject({ code: "FAHENG_EXPORT_NOT_READY" });
    await sweepExports(context);
    expect(await parts()).toBe(0);
  });

  it("done twice is done once: a runner that lost it writes nothing more, and the other begins anew", async () => {
    await manyRows(1200);
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: { action: "job.retry" } });
    const second = async (): Promise<void> => {
      now += LEASE + 1000;
      await runNextJob(context, [exportJob]);
    };
    let isTaken = false;
    const first = Object.assign({}, exportJob, {
      run: async (...[at, input, run]: Parameters<typeof exportJob.run>) =>
        await exportJob.run(at, input, {
          job: run.job,
          progress: async (done, of, keep) => {
            if (done >= 500 && !isTaken) {
              isTaken = true;
              await second();
            }
            await run.progress(done, of, keep);
          },
        }),
    });
    expect(await runNextJob(context, [first])).toMatchObject({ outcome: "taken" });
    expect(linesOf((await taken(auditor, id)).text)).toHaveLength(1201);
  });

  it("that was changed in the database does not arrive whole", async () => {
    const { id } = await askAuditExport(context, auditor, { format: "csv", filter: {} });
    await machineTurn(context);
    await database
      .reaching(WHOLE_REACH)
      .updateTable("export_part")
      .set({ bytes: new Uint8Array([65, 66]) })
      .execute();
    await expect(taken(auditor, id)).rejects.toThrow(/is not what was made/);
  });
});

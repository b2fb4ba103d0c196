import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { sql } from "kysely";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  GLOBAL_TABLES,
  migrate,
  openDatabase,
  type OpenDatabase,
  restoreArchive,
  verifyAudit,
  WHOLE_REACH,
  writeArchive,
} from "../src/index.ts";
import { NOT_CARRIED } from "../src/archive/archive-tables.ts";
import { fillEveryTable } from "./fill-every-table.ts";

const NOW = new Date("2017-06-01T00:00:00.000Z");

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("an archive of either engine", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-archive-"));
  const opened: OpenDatabase[] = [];
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  let count = 0;
  let archive: string;
  beforeAll(async () => {
    cluster = await startPostgres();
    const source = await sqlite();
    await fillEveryTable(source);
    archive = file();
    await writeArchive(source, archive);
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (): string => path.join(folder, `${(count += 1)}.faheng`);
  async function sqlite(): Promise<OpenDatabase> {
    const database = await openDatabase({
      engine: "sqlite",
      folder: path.join(folder, `data-${(count += 1)}`),
      access: "server",
    });
    opened.push(database);
    await migrate(database, NOW);
    return database;
  }
  /** Owned by a plain login, which row-level security is forced on as well. */
  async function postgres(): Promise<{ readonly owner: OpenDatabase; readonly url: string }> {
    const name = `archive_${(count += 1)}`;
    const url = await cluster.createDatabase(name);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create role ${name}_owner login; create role ${name}_server login;
      alter schema public owner to ${name}_owner`);
    await admin.end();
    const owner = await openDatabase({
      engine: "postgres",
      url: url.replace("faheng_owner", `${name}_owner`),
      poolSize: 2,
    });
    opened.push(owner);
    await migrate(owner, NOW);
    return { owner, url: url.replace("faheng_owner", `${name}_server`) };
  }
  const lines = (bytes: Buffer): string[] => gunzipSync(bytes).toString().split("\n");
  const tableNames = (it: Buffer): string[] => (JSON.parse(lines(it)[0] ?? "") as { tables: string[] }).tables;
  const countAll = async ({ reaching }: OpenDatabase): Promise<number> => {
    let rows = 0;
    for (const table of tableNames(readFileSync(archive)).filter((it) => it !== "audit_head" && it !== "turn")) {
      const { rows: found } = await sql`select 1 from ${sql.table(table)}`.execute(reaching(WHOLE_REACH));
      rows += found.length;
    }
    return rows;
  };
  /** Triggers and walls of a database, which a restore sets aside and gives back. */
  const guardsOf = async ({ engine, db }: OpenDatabase): Promise<unknown> =>
    engine === "sqlite"
      ? (await sql`select name, sql from sqlite_schema where type = 'trigger' order by name`.execute(db)).rows
      : (
          await sql`select relname as name, relforcerowsecurity, relrowsecurity, tgname, tgenabled from pg_class
            left join pg_trigger on tgrelid = pg_class.oid and not tgisinternal
            where relnamespace = current_schema()::regnamespace order by 1, tgname`.execute(db)
        ).rows.concat((await sql`select conname, condeferrable from pg_constraint order by 1`.execute(db)).rows);

  it("carries every table that is not named with a reason, and rows of each", async () => {
    const tables = tableNames(readFileSync(archive));
    for (const name of Object.keys(NOT_CARRIED)) expect(tables).not.toContain(name);
    for (const name of Object.keys(GLOBAL_TABLES)) expect([...tables, ...Object.keys(NOT_CARRIED)]).toContain(name);
    const empty = lines(readFileSync(archive)).filter((it) => it.includes('"rows":0'));
    expect(empty).toEqual([]);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  it("from SQLite into PostgreSQL and back is the same bytes, with the audit whole and every guard in its place", async () => {
    const { owner } = await postgres();
    const before = await guardsOf(owner);
    const restored = await restoreArchive(owner, archive);
    expect(restored.reduce((sum, it) => sum + it.rows, 0)).toBeGreaterThan(20);
    expect(await guardsOf(owner)).toEqual(before);
    expect(await verifyAudit(owner.reaching(WHOLE_REACH))).toMatchObject({ ok: true });
    const [second, third] = [file(), file()];
    await writeArchive(owner, second);
    expect(readFileSync(second).equals(readFileSync(archive))).toBe(true);
    const last = await sqlite();
    const own = await guardsOf(last);
    await restoreArchive(last, second);
    expect(await guardsOf(last)).toEqual(own);
    expect(await verifyAudit(last.db)).toMatchObject({ ok: true });
    await writeArchive(last, third);
    expect(readFileSync(third).equals(readFileSync(archive))).toBe(true);
    const stale = await sql<{ packing: number }>`select packing from packed_unit`.execute(last.db);
    expect(stale.rows.map((it) => it.packing)).toEqual([0, 0]);
  });

  it("is refused by a database that holds anything, and never written over another file", async () => {
    const target = await sqlite();
    await restoreArchive(target, archive);
    const rows = await countAll(target);
    await expect(restoreArchive(target, archive)).rejects.toMatchObject({ code: "FAHENG_ARCHIVE_TARGET_FULL" });
    expect(await countAll(target)).toBe(rows);
    const bytes = readFileSync(archive);
    await expect(writeArchive(target, archive)).rejects.toMatchObject({ code: "FAHENG_ARCHIVE_EXISTS" });
    expect(readFileSync(archive).equals(bytes)).toBe(true);
    const room = writeArchive(target, file(), () => Promise.resolve(1));
    await expect(room).rejects.toMatchObject({ code: "FAHENG_DISK_NO_ROOM" });
  });

  it("of another version is refused, and so is what is no archive", async () => {
    const target = await sqlite();
    const changed = (change: (text: string) => string): string => {
      const to = file();
      writeFileSync(to, gzipSync(change(gunzipSync(readFileSync(archive)).toString())));
      return to;
    };
    for (const [to, code] of [
      [changed((it) => it.replace("0001-foundation", "0001-fundament")), "FAHENG_ARCHIVE_VERSION"],
      [changed((it) => it.replace("faheng.archive/1", "faheng.archive/2")), "FAHENG_ARCHIVE_VERSION"],
      [changed(() => "{}\n"), "FAHENG_ARCHIVE_UNREADABLE"],
      [changed(() => ""), "FAHENG_ARCHIVE_UNREADABLE"],
    ] as const) {
      await expect(restoreArchive(target, to), to).rejects.toMatchObject({ code });
    }
    const plain = file();
    writeFileSync(plain, "SQLite format 3");
    await expect(restoreArchive(target, plain)).rejects.toMatchObject({ code: "FAHENG_ARCHIVE_UNREADABLE" });
    expect(await countAll(target)).toBe(0);
  });

  it("that is damaged anywhere is refused, and nothing is written", async () => {
    const target = await sqlite();
    const whole = readFileSync(archive);
    const all = gunzipSync(whole).toString().split("\n").slice(0, -1);
    const damaged: Buffer[] = [];
    for (let index = 0; index < all.length; index += 1) {
      const line = all[index] ?? "";
      // A row or an end less, and a letter or a figure changed.
      damaged.push(gzipSync(`${all.toSpliced(index, 1).join("\n")}\n`));
      if (line.startsWith("["))
        damaged.push(gzipSync(`${all.with(index, line.replace(/\w(?=\W*$)/, "§")).join("\n")}\n`));
    }
    for (const part of [0.2, 0.5, 0.9, 0.999]) damaged.push(whole.subarray(0, Math.floor(whole.length * part)));
    damaged.push(gzipSync(`${all.join("\n")}\n${all.at(-1) ?? ""}\n`), gzipSync(all.join("\n").slice(0, -1)));
    for (const bytes of damaged) {
      const restoring = restoreArchive(target, "x", () => Readable.from([bytes]));
      await expect(restoring).rejects.toMatchObject({
        code: expect.stringMatching(/^FAHENG_ARCHIVE_(DAMAGED|UNREADABLE)$/) as string,
      });
    }
    expect(damaged.length).toBeGreaterThan(100);
    expect(await countAll(target)).toBe(0);
    await restoreArchive(target, archive);
  });

  it.each(["sqlite", "postgres"] as const)(
    "an interrupted restore into %s leaves it empty, guards and all",
    async (engine) => {
      const source = await sqlite();
      await restoreArchive(source, archive);
      await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 9000)
        insert into person (id, name, created_at) select hex(randomblob(9)), hex(randomblob(9)), 'x' from n`.execute(
        source.db,
      );
      const long = file();
      await writeArchive(source, long);
      const bytes = readFileSync(long);
      const target = engine === "sqlite" ? await sqlite() : (await postgres()).owner;
      const guards = await guardsOf(target);
      let reads = 0;
      const breakingOff = (): Readable => {
        reads += 1;
        if (reads === 1) return Readable.from([bytes]);
        return Readable.from(
          (async function* () {
            for (let at = 0; at < bytes.length * 0.7; at += 4096) yield bytes.subarray(at, at + 4096);
            throw new Error("the cable was pulled");
          })(),
        );
      };
      await expect(restoreArchive(target, long, breakingOff)).rejects.toMatchObject({
        code: "FAHENG_ARCHIVE_DAMAGED",
        place: `${long}: person`,
      });
      expect(reads).toBe(2);
      expect(await countAll(target)).toBe(0);
      expect(await guardsOf(target)).toEqual(guards);
      await restoreArchive(target, archive);
    },
  );

  it("takes all tables as of one moment, and leaves no half file behind", async () => {
    const source = await sqlite();
    await restoreArchive(source, archive);
    const to = path.join(folder, "nowhere", "x.faheng");
    await expect(writeArchive(source, to)).rejects.toThrow("ENOENT");
    expect(existsSync(to)).toBe(false);
  });

  it("PostgreSQL's tables are restored by who owns them", async () => {
    const { url } = await postgres();
    const server = await openDatabase({ engine: "postgres", url, poolSize: 1 });
    opened.push(server);
    const admin = new pg.Client({ connectionString: url.replace(/archive_\d+_server/, "faheng_owner") });
    await admin.connect();
    await admin.query(`grant select, insert, delete on all tables in schema public to public`);
    await admin.end();
    await expect(restoreArchive(server, archive)).rejects.toMatchObject({ code: "FAHENG_ARCHIVE_OWNER" });
  });
});

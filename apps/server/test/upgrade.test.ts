import {
  type Context,
  getAssessment,
  listAssessmentSummaries,
  listVisibleCycles,
  operator,
  type Proofs,
  replayCycle,
  type ResponseView,
  seal,
  verifyAuditLog,
} from "@faheng/assessment";
import { migrate, migrations, openDatabase, type OpenDatabase, SQLITE_FILE } from "@faheng/database";
import { CITY_TIME_ZONE } from "@faheng/domain";
import { importPacks, type PluginRegistry, registerPlugins } from "@faheng/plugin-api";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packs, packsFrom } from "../src/plugins.ts";
import { startTestServer } from "./test-server.ts";

const NOW = new Date("2026-11-27T23:41:00.000Z");
/** The steps that a database had taken before its keys began with the agency. */
const BEFORE = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < "0019"));

type Rows = ReadonlyMap<string, readonly Record<string, SQLInputValue>[]>;

/** The demonstration's city and everything that was done in it, as rows of each table. */
let city: Rows;
let plugins: PluginRegistry;
/** What the city's own people are shown, by the program that filled it. */
let shown: unknown;
const folders: string[] = [];
const scratch = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-upgrade-"));
  folders.push(folder);
  return folder;
};

beforeAll(async () => {
  plugins = registerPlugins(await importPacks(packs, packsFrom));
  const test = await startTestServer({ clock: { now: () => NOW } });
  await test.server.close();
  city = readRows(path.join(test.folder, SQLITE_FILE));
  const database = await openDatabase({ engine: "sqlite", folder: test.folder, access: "server" });
  shown = await whatIsShown(database);
  await database.close();
  rmSync(test.folder, { recursive: true, force: true });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function readRows(file: string): Rows {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name <> 'faheng_migration'")
    .all();
  const rows = tables.map(({ name }) => {
    const found = database.prepare(`select * from "${String(name)}"`).all() as Record<string, SQLInputValue>[];
    return [String(name), found] as const;
  });
  database.close();
  return new Map(rows);
}

const signsNobodyIn = (): never => {
  throw new TypeError("nobody signs in here");
};
const NO_PROOFS: Proofs = {
  hashPassword: signsNobodyIn,
  verifyPassword: signsNobodyIn,
  isGuessable: signsNobodyIn,
  newTotpSecret: signsNobodyIn,
  totpUri: signsNobodyIn,
  checkTotp: signsNobodyIn,
};

const withoutHandling = ({ handling: _handling, ...answer }: ResponseView): Omit<ResponseView, "handling"> => answer;

/** Cycles, units, answers and what they come to, the audit's verdict and every replay. */
async function whatIsShown(database: OpenDatabase): Promise<unknown> {
  const context: Context = {
    store: seal(database),
    clock: { now: () => NOW },
    timeZone: CITY_TIME_ZONE,
    ids: { next: () => "unused", secret: () => "unused" },
    plugins,
    proofs: NO_PROOFS,
    pause: async () => {},
    evidence: null,
    secondFactorRoles: [],
  };
  const actor = operator("演示数据");
  const cycles = await listVisibleCycles(context, actor);
  const units = await listAssessmentSummaries(context, actor, null);
  const answers = [];
  for (const { assessment } of units) {
    const { responses, ownClaims: _of, ...view } = await getAssessment(context, actor, assessment.id);
    // Who handed an answer on stands in columns that no old database had: its answers are drafts once it is upgraded.
    answers.push({ ...view, responses: [...responses].map(withoutHandling) });
  }
  const replays = [];
  for (const { id } of cycles) replays.push(await replayCycle(context, actor, id));
  return { cycles, units, answers, replays, audit: await verifyAuditLog(context, actor, []) };
}

/** A row as text, to compare rows whatever order they come in. */
const textOf = (row: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Puts rows into tables as they stand, past triggers that would not let anybody write history. */
function putSqlite(file: string, rows: Rows): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => String(name));
  const triggers = database.prepare("select name, sql from sqlite_schema where type = 'trigger'").all();
  database.exec("begin");
  for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`);
  for (const table of tables.filter((it) => rows.has(it))) {
    database.exec(`delete from "${table}"`);
    const known = database.prepare("select name from pragma_table_info(?)").all(table);
    const columns = known.map(({ name }) => String(name));
    for (const row of rows.get(table) ?? []) {
      const values = columns.map(() => "?").join(", ");
      const into = columns.map((it) => `"${it}"`).join(", ");
      database
        .prepare(`insert into "${table}" (${into}) values (${values})`)
        .run(...columns.map((column) => row[column] ?? null));
    }
  }
  for (const { sql: text } of triggers) database.exec(String(text));
  database.exec("commit");
  database.close();
}

async function putPostgres(client: pg.Client, rows: Rows): Promise<void> {
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  for (const { name: table } of tables.rows.filter(({ name }) => rows.has(name))) {
    await client.query(`delete from "${table}"`);
    await client.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
      JSON.stringify(rows.get(table) ?? []),
    ]);
  }
  await client.query("commit");
}

async function readPostgres(client: pg.Client): Promise<Rows> {
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const found = new Map<string, Record<string, SQLInputValue>[]>();
  for (const { name } of tables.rows) {
    if (name !== "faheng_migration") found.set(name, (await client.query(`select * from "${name}"`)).rows);
  }
  return found;
}

/** Rows as texts, of the columns that an old database had: what later steps add is theirs. */
const asTexts = (rows: Rows, old: Rows): Record<string, string[]> =>
  Object.fromEntries(
    [...old].map(([table, before]) => {
      const columns = Object.keys(before[0] ?? {});
      const texts = (rows.get(table) ?? []).map((row) =>
        textOf(Object.fromEntries(columns.map((column) => [column, row[column]]))),
      );
      return [table, texts.toSorted()];
    }),
  );

/** Holds an old database to the city, upgrades it, and holds it to the city again. */
async function upgrade(database: OpenDatabase, read: () => Promise<Rows>): Promise<void> {
  const before = await read();
  const tables = [...before.keys()];
  expect(tables.length).toBeGreaterThanOrEqual(28);
  for (const table of ["response", "response_version", "office_statement", "audit", "membership", "assignment"]) {
    expect(before.get(table)?.length, table).toBeGreaterThan(10);
  }
  const expected = asTexts(city, before);
  expect(asTexts(before, before)).toEqual(expected);
  expect(await migrate(database, NOW)).toContain("0019-rows");
  expect(asTexts(await read(), before)).toEqual(expected);
  const after = await whatIsShown(database);
  expect(after).toEqual(shown);
  expect(after).toMatchObject({ audit: { ok: true } });
  expect((after as { replays: { isSame: boolean }[][] }).replays.flat().every(({ isSame }) => isSame)).toBe(true);
}

describe("a database of the release before, filled by the demonstration, upgrades whole", () => {
  it("on SQLite: rows, answers, scores, audit and replays are what they were", async () => {
    const folder = scratch();
    const before = await openDatabase({ engine: "sqlite", folder, access: "server" });
    await migrate(before, NOW, BEFORE);
    await before.close();
    const file = path.join(folder, SQLITE_FILE);
    putSqlite(file, city);
    const database = await openDatabase({ engine: "sqlite", folder, access: "server" });
    await upgrade(database, async () => readRows(file));
    await database.close();
    const closed = new DatabaseSync(file);
    expect(closed.prepare("pragma foreign_key_check").all()).toEqual([]);
    closed.close();
  });

  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("with PostgreSQL", () => {
    let cluster: Awaited<ReturnType<typeof startPostgres>>;
    beforeAll(async () => {
      cluster = await startPostgres();
    });
    afterAll(async () => {
      await cluster.stop();
    });

    it("on PostgreSQL: rows, answers, scores, audit and replays are what they were", async () => {
      const database = await openDatabase({ engine: "postgres", url: cluster.url, poolSize: 4 });
      await migrate(database, NOW, BEFORE);
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await putPostgres(client, city);
      const walls = `select tablename, policyname from pg_policies where tablename = any($1) order by 1, 2`;
      const tables = [[...(await readPostgres(client)).keys()]];
      const before = await client.query(walls, tables);
      await upgrade(database, () => readPostgres(client));
      // What stood stands; of tables of then, those that a line asks for have come since.
      const since = ["faheng_member", "faheng_only"].map((policyname) => ({ tablename: "cycle", policyname }));
      const after = (await client.query(walls, tables)).rows;
      expect(after).toHaveLength(before.rows.length + since.length);
      expect(after).toEqual(expect.arrayContaining([...before.rows, ...since]));
      expect(before.rows.length).toBeGreaterThan(20);
      await client.end();
      await database.close();
    });
  });
});

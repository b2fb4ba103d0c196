import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { migrate } from "../src/migrate.ts";
import { migrations } from "../src/migrations/index.ts";
import { type Engine, type OpenDatabase, openDatabase, SQLITE_FILE } from "../src/open-database.ts";
import { type RawConnection, rawPostgres, rawSqlite } from "./raw-connection.ts";

/** An engine under test: hands out empty, migrated databases. */
export interface EngineUnderTest {
  readonly engine: Engine;
  /** @param steps the names of the migrations to take; left out, all of them. */
  open(steps?: readonly string[]): Promise<OpenDatabase>;
  /** The database opened last, opened once more: a second server on PostgreSQL, a reader on SQLite. */
  join(): Promise<OpenDatabase>;
  /** Somebody with SQL in hand on the database opened last, the audit's guards already dropped. */
  tamper(): Promise<RawConnection>;
}

const NOW = new Date("2017-06-01T00:00:00.000Z");

function only(steps: readonly string[] | undefined): typeof migrations {
  if (steps === undefined) return migrations;
  return Object.fromEntries(Object.entries(migrations).filter(([name]) => steps.includes(name)));
}

/** Runs the same tests on SQLite in a temporary folder and on a real PostgreSQL. */
export function onBothEngines(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} · sqlite`, () => {
    const folders: string[] = [];
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    tests({
      engine: "sqlite",
      async open(steps) {
        const folder = mkdtempSync(path.join(tmpdir(), "faheng-database-"));
        folders.push(folder);
        const database = await openDatabase({ engine: "sqlite", folder, access: "server" });
        await migrate(database, NOW, only(steps));
        return database;
      },
      join: () => openDatabase({ engine: "sqlite", folder: folders.at(-1) ?? "", access: "reader" }),
      tamper: async () => rawSqlite(path.join(folders.at(-1) ?? "", SQLITE_FILE)),
    });
  });
  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(`${name} · postgres`, () => {
    let cluster: Awaited<ReturnType<typeof startPostgres>>;
    let count = 0;
    let url = "";
    beforeAll(async () => {
      cluster = await startPostgres();
    });
    afterAll(async () => {
      await cluster.stop();
    });
    tests({
      engine: "postgres",
      async open(steps) {
        count += 1;
        url = cluster.createDatabase(`test_${count}`);
        const database = await openDatabase({ engine: "postgres", url, poolSize: 10 });
        await migrate(database, NOW, only(steps));
        return database;
      },
      join: () => openDatabase({ engine: "postgres", url, poolSize: 10 }),
      tamper: () => rawPostgres(url),
    });
  });
}

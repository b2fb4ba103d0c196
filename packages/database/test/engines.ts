import { type Databases, findPostgres, joinPostgres, requireInCi } from "@faheng/services";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { migrate } from "../src/migrate.ts";
import { migrations } from "../src/migrations/index.ts";
import {
  type DatabaseConfig,
  type Engine,
  type OpenDatabase,
  openDatabase,
  SQLITE_FILE,
} from "../src/open-database.ts";
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

/**
 * Runs the same tests on SQLite in a temporary folder and on a real PostgreSQL. What takes all migrations is a copy of what took
 * them once.
 */
export function onBothEngines(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} · sqlite`, () => {
    const root = mkdtempSync(path.join(tmpdir(), "faheng-database-"));
    let count = 0;
    const folder = (): string => path.join(root, String(count));
    beforeAll(async () => {
      await openMigrated({ engine: "sqlite", folder: root, access: "server" });
    });
    afterAll(() => rmSync(root, { recursive: true, force: true }));
    tests({
      engine: "sqlite",
      async open(steps) {
        count += 1;
        mkdirSync(folder());
        if (steps === undefined) copyFileSync(path.join(root, SQLITE_FILE), path.join(folder(), SQLITE_FILE));
        const database = await openDatabase({ engine: "sqlite", folder: folder(), access: "server" });
        if (steps !== undefined) await migrate(database, NOW, only(steps));
        return database;
      },
      join: () => openDatabase({ engine: "sqlite", folder: folder(), access: "reader" }),
      tamper: async () => rawSqlite(path.join(folder(), SQLITE_FILE)),
    });
  });
  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(`${name} · postgres`, () => {
    const run = randomUUID();
    const opened: string[] = [];
    let url = "";
    let joined: Databases | null = null;
    const cluster = (): Databases => (joined ??= joinPostgres(inject("postgres") ?? ""));
    beforeAll(async () => {
      await cluster().prepare("migrated", (empty) => openMigrated({ engine: "postgres", url: empty, poolSize: 1 }));
    });
    afterAll(() => cluster().dropDatabases(opened));
    tests({
      engine: "postgres",
      async open(steps) {
        const own = `test_${run}_${opened.length}`;
        opened.push(own);
        url = await cluster().createDatabase(own, steps === undefined ? "migrated" : undefined);
        const database = await openDatabase({ engine: "postgres", url, poolSize: 10 });
        if (steps !== undefined) await migrate(database, NOW, only(steps));
        return database;
      },
      join: () => openDatabase({ engine: "postgres", url, poolSize: 10 }),
      tamper: () => rawPostgres(url),
    });
  });
}

async function openMigrated(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database, NOW);
  await database.close();
}

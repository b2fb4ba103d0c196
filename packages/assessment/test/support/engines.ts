import {
  type DatabaseConfig,
  type Engine,
  migrate,
  openDatabase,
  type OpenDatabase,
  SQLITE_FILE,
} from "@faheng/database";
import { findPostgres, joinPostgres, requireInCi } from "@faheng/services";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";

/** An engine under test: hands out empty, migrated databases. */
export interface EngineUnderTest {
  readonly engine: Engine;
  open(): Promise<OpenDatabase>;
}

export const NOW = new Date("2017-06-01T08:00:00.000Z");

/** Runs the same tests on SQLite in a temporary folder and on a real PostgreSQL, each on copies of what is migrated once. */
export function onBothEngines(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} · sqlite`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "faheng-assessment-"));
    let count = 0;
    beforeAll(async () => {
      await openMigrated({ engine: "sqlite", folder, access: "server" });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests({
      engine: "sqlite",
      async open() {
        count += 1;
        const own = path.join(folder, String(count));
        mkdirSync(own);
        copyFileSync(path.join(folder, SQLITE_FILE), path.join(own, SQLITE_FILE));
        return await openDatabase({ engine: "sqlite", folder: own, access: "server" });
      },
    });
  });
  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(`${name} · postgres`, () => {
    const run = randomUUID();
    const opened: string[] = [];
    const cluster = () => joinPostgres(inject("postgres") ?? "");
    beforeAll(async () => {
      await cluster().prepare("migrated", (url) => openMigrated({ engine: "postgres", url, poolSize: 1 }));
    });
    afterAll(() => cluster().dropDatabases(opened));
    tests({
      engine: "postgres",
      async open() {
        const own = `test_${run}_${opened.length}`;
        const url = cluster().createDatabase(own, "migrated");
        opened.push(own);
        return await openDatabase({ engine: "postgres", url, poolSize: 10 });
      },
    });
  });
}

async function openMigrated(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database, NOW);
  await database.close();
}

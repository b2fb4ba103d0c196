import { type Engine, migrate, openDatabase, type OpenDatabase } from "@faheng/database";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe } from "vitest";

/** An engine under test: hands out empty, migrated databases. */
export interface EngineUnderTest {
  readonly engine: Engine;
  open(): Promise<OpenDatabase>;
}

export const NOW = new Date("2017-06-01T08:00:00.000Z");

/** Runs the same tests on SQLite in a temporary folder and on a real PostgreSQL. */
export function onBothEngines(name: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${name} · sqlite`, () => {
    const folders: string[] = [];
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    tests({
      engine: "sqlite",
      async open() {
        const folder = mkdtempSync(path.join(tmpdir(), "faheng-assessment-"));
        folders.push(folder);
        const database = await openDatabase({ engine: "sqlite", folder, access: "server" });
        await migrate(database, NOW);
        return database;
      },
    });
  });
  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(`${name} · postgres`, () => {
    let cluster: Awaited<ReturnType<typeof startPostgres>>;
    let count = 0;
    // Migrated once; each test gets a copy.
    beforeAll(async () => {
      cluster = await startPostgres();
      const database = await openDatabase({ engine: "postgres", url: cluster.createDatabase("migrated"), poolSize: 1 });
      await migrate(database, NOW);
      await database.close();
    });
    afterAll(async () => {
      await cluster.stop();
    });
    tests({
      engine: "postgres",
      async open() {
        count += 1;
        const url = cluster.createDatabase(`test_${count}`, "migrated");
        return await openDatabase({ engine: "postgres", url, poolSize: 10 });
      },
    });
  });
}

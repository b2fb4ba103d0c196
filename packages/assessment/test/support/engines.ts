import {
  type DatabaseConfig,
  type Engine,
  migrate,
  openDatabase,
  type OpenDatabase,
  SQLITE_FILE,
} from "@faheng/database";
import { type Databases, findPostgres, joinPostgres, requireInCi } from "@faheng/services";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";

/** An engine under test: hands out empty, migrated databases. */
export interface EngineUnderTest {
  readonly engine: Engine;
  open(): Promise<OpenDatabase>;
  /** Hands out copies of a database that is filled once, before the tests of the block in which this is called. */
  filled<Made>(fill: (database: OpenDatabase) => Promise<Made>): () => Promise<[copy: OpenDatabase, made: Made]>;
}

/** Makes an empty database, or a copy of one that nobody has open, under a name of its own. */
type MakeDatabase = (like?: string) => Promise<{ readonly name: string; readonly database: OpenDatabase }>;

function underTest(engine: Engine, make: MakeDatabase): EngineUnderTest {
  return {
    engine,
    open: async () => (await make()).database,
    filled(fill) {
      let filled: { readonly name: string; readonly made: Awaited<ReturnType<typeof fill>> };
      beforeAll(async () => {
        const { name, database } = await make();
        filled = { name, made: await fill(database) };
        await database.close();
      });
      return async () => [(await make(filled.name)).database, filled.made];
    },
  };
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
    const make: MakeDatabase = async (like = folder) => {
      count += 1;
      const name = path.join(folder, String(count));
      mkdirSync(name);
      copyFileSync(path.join(like, SQLITE_FILE), path.join(name, SQLITE_FILE));
      return { name, database: await openDatabase({ engine: "sqlite", folder: name, access: "server" }) };
    };
    tests(underTest("sqlite", make));
  });
  describe.skipIf(!requireInCi(findPostgres(), "postgresql"))(`${name} · postgres`, () => {
    const run = randomUUID();
    const opened: string[] = [];
    let joined: Databases | null = null;
    const cluster = (): Databases => (joined ??= joinPostgres(inject("postgres") ?? ""));
    beforeAll(async () => {
      await cluster().prepare("migrated", (url) => openMigrated({ engine: "postgres", url, poolSize: 1 }));
    });
    afterAll(() => cluster().dropDatabases(opened));
    const make: MakeDatabase = async (like = "migrated") => {
      const name = `test_${run}_${opened.length}`;
      opened.push(name);
      const url = await cluster().createDatabase(name, like);
      return { name, database: await openDatabase({ engine: "postgres", url, poolSize: 10 }) };
    };
    tests(underTest("postgres", make));
  });
}

async function openMigrated(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database, NOW);
  await database.close();
}

import { grantServerRole, migrate, openDatabase } from "@faheng/database";
import type { Command } from "commander";
import { DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import type { CommandContext } from "../output.ts";

/** `faheng migrate`: brings the database up to date, all missing steps or none. */
export function addMigrateCommand(program: Command, output: CommandContext): void {
  program
    .command("migrate")
    .option(...DATA_OPTION)
    .description(
      "升级数据库表结构 / bring the database up to date as the server does when it starts; on PostgreSQL with the login in FAHENG_OWNER_URL",
    )
    .action(async (options: DataOptions) => {
      const now = new Date();
      const owner = ownerOf(options);
      const steps = owner
        ? await migrateAsOwner(owner, now)
        : await withDatabase(options, "server", (database) => migrate(database, now));
      for (const step of steps) output.out(`${step}\n`);
      output.out(steps.length === 0 ? "up to date\n" : `${steps.length} steps\n`);
    });
}

/** Two logins to one PostgreSQL: who owns the tables, and whom the server works as. */
interface Owner {
  readonly ownerUrl: string;
  readonly databaseUrl: string;
}

function ownerOf({ data }: DataOptions): Owner | null {
  const { DATABASE_URL: databaseUrl, FAHENG_OWNER_URL: ownerUrl } = process.env;
  return data === undefined && databaseUrl && ownerUrl ? { ownerUrl, databaseUrl } : null;
}

async function migrateAsOwner({ ownerUrl, databaseUrl }: Owner, now: Date): Promise<readonly string[]> {
  const database = await openDatabase({ engine: "postgres", url: ownerUrl, poolSize: 1 });
  try {
    const steps = await migrate(database, now);
    await grantServerRole(database, decodeURIComponent(new URL(databaseUrl).username));
    return steps;
  } finally {
    await database.close();
  }
}

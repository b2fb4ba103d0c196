import { grantServerRole, migrate, openDatabase, type OpenDatabase, requireRowSecurity } from "@faheng/database";
import type { ServerOptions } from "./options.ts";

/**
 * Opens the database, up to date. On PostgreSQL the owner's login migrates and grants, and is closed before the server's
 * own login takes the first request; in production that login has to be one that row-level security holds.
 *
 * @throws FAHENG_DATA_FOLDER_UNWRITABLE, FAHENG_DATABASE_*
 */
export async function openData(
  options: Pick<ServerOptions, "data" | "databaseUrl" | "ownerUrl" | "statementTimeout" | "mode">,
  now: Date,
): Promise<OpenDatabase> {
  const { data, databaseUrl, ownerUrl, statementTimeout = 10_000, mode } = options;
  if (databaseUrl === null) {
    return await prepared(await openDatabase({ engine: "sqlite", folder: data, access: "server" }), (database) =>
      migrate(database, now),
    );
  }
  if (ownerUrl) {
    const owner = await openDatabase({ engine: "postgres", url: ownerUrl, poolSize: 1 });
    try {
      await migrate(owner, now);
      await grantServerRole(owner, decodeURIComponent(new URL(databaseUrl).username));
    } finally {
      await owner.close();
    }
  }
  return await prepared(
    await openDatabase({ engine: "postgres", url: databaseUrl, poolSize: 10, statementTimeout }),
    async (database) => {
      if (!ownerUrl) await migrate(database, now);
      if (mode === "production") await requireRowSecurity(database);
    },
  );
}

async function prepared(
  database: OpenDatabase,
  prepare: (database: OpenDatabase) => Promise<unknown>,
): Promise<OpenDatabase> {
  try {
    await prepare(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

import { type Actor, type Context, operator, type Proofs, seal } from "@faheng/assessment";
import { type DatabaseConfig, migrationState, openDatabase, type OpenDatabase, SQLITE_FILE } from "@faheng/database";
import { CITY_TIME_ZONE, FahengError, isTimeZone } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { cliErrors } from "./errors.ts";

/** How a command is told where the data are; the environment's DATABASE_URL and FAHENG_DATA where it is not. */
export interface DataOptions {
  readonly data?: string;
}

/** Explains `--data` in every command that has it. */
export const DATA_OPTION = [
  "--data <folder>",
  "数据目录 / data folder (default: PostgreSQL at DATABASE_URL, or the folder FAHENG_DATA, or data)",
] as const;

/**
 * Works with the database and closes it again.
 *
 * @param access `reader` and `guest`, which writes, may stand beside a running server; `server` holds the folder alone and
 *   creates it.
 * @throws FAHENG_CLI_NO_DATA where a reader or guest finds no database, FAHENG_DATABASE_*, FAHENG_DATA_FOLDER_UNWRITABLE
 */
export async function withDatabase<Result>(
  { data }: DataOptions,
  access: Access,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(configOf(data, access));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * What use-cases are given on the command line, and the operator who acts.
 *
 * @throws FAHENG_CLI_TIME_ZONE
 */
export function atDesk(
  database: OpenDatabase,
  plugins: PluginRegistry,
  proofs: Proofs = NO_PROOFS,
): { context: Context; actor: Actor } {
  const timeZone = process.env["FAHENG_TIME_ZONE"] || CITY_TIME_ZONE;
  if (!isTimeZone(timeZone)) {
    throw new FahengError(cliErrors.FAHENG_CLI_TIME_ZONE, { place: timeZone, details: { zone: timeZone } });
  }
  const ids = { next: () => randomUUID(), secret: () => randomBytes(32).toString("base64url") };
  const context = {
    store: seal(database),
    clock: { now: () => new Date() },
    timeZone,
    ids,
    plugins,
    proofs,
    evidence: null,
    secondFactorRoles: [],
    pause: signsNobodyIn,
  };
  return { context, actor: operator(userInfo().username) };
}

/**
 * For commands that write: an older or newer schema is told before anything is tried.
 *
 * @throws FAHENG_CLI_SCHEMA
 */
export async function requireCurrent(database: OpenDatabase): Promise<void> {
  const state = await migrationState(database);
  if (state !== "current") throw new FahengError(cliErrors.FAHENG_CLI_SCHEMA, { details: { state } });
}

const signsNobodyIn = (): never => {
  throw new TypeError("the command line signs nobody in");
};
/** The operator is whoever has the machine; nobody proves anything here. */
const NO_PROOFS: Proofs = {
  hashPassword: signsNobodyIn,
  verifyPassword: signsNobodyIn,
  isGuessable: signsNobodyIn,
  newTotpSecret: signsNobodyIn,
  totpUri: signsNobodyIn,
  checkTotp: signsNobodyIn,
};

type Access = "server" | "reader" | "guest";

/**
 * Where the data are.
 *
 * @throws FAHENG_CLI_NO_DATA where a reader or guest finds no database
 */
export function configOf(data: string | undefined, access: Access): DatabaseConfig {
  // Whoever changes the schema owns it; everything else is done by the server's own login.
  const owner = access === "server" ? process.env["FAHENG_OWNER_URL"] : undefined;
  const url = owner || process.env["DATABASE_URL"];
  if (data === undefined && url) return { engine: "postgres", url, poolSize: 2 };
  const folder = folderOf(data);
  if (access !== "server" && !existsSync(path.join(folder, SQLITE_FILE))) {
    throw new FahengError(cliErrors.FAHENG_CLI_NO_DATA, { place: folder, details: { folder } });
  }
  return { engine: "sqlite", folder, access };
}

/** The data folder, which a server on PostgreSQL has as well: for what is no table. */
export function folderOf(data: string | undefined): string {
  return data ?? (process.env["FAHENG_DATA"] || "data");
}

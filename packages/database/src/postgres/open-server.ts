import { FahengError } from "@faheng/domain";
import { Kysely, PostgresDialect } from "kysely";
import { databaseErrors } from "../errors.ts";
import type { DatabaseConfig, OpenDatabase } from "../open-database.ts";
import type { Schema } from "../schema.ts";
import { checkPostgresOurs } from "./check-ours.ts";
import { codedPool, openPool } from "./coded-pool.ts";
import { reachDialect } from "./reach-dialect.ts";

/** Opens a PostgreSQL database without migrating it. @throws as `openDatabase` */
export async function openServer(config: Extract<DatabaseConfig, { engine: "postgres" }>): Promise<OpenDatabase> {
  const { url, poolSize, statementTimeout = 0 } = config;
  // We give up first and throw the connection away; the server's own limit only ends what nobody waits for any more. The
  // other way round, a commit that waits for a standby would be answered as done without it.
  const queryTimeout = statementTimeout * QUERY_SHARE;
  const pool = openPool({ url, size: poolSize, queryTimeout });
  const coded = codedPool(pool);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: coded }) });
  try {
    await checkPostgresOurs(db, hostOf(url));
  } catch (cause) {
    await db.destroy();
    throw refusalOf(url, cause);
  }
  return {
    engine: "postgres",
    db,
    reaching: (reach) => new Kysely<Schema>({ dialect: reachDialect(coded, reach, statementTimeout) }),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => db.destroy(),
  };
}

/** Of the server's own limit. */
const QUERY_SHARE = 0.8;

/** Why a database could not be opened: one that does not answer may come up, one that refuses us will not. */
function refusalOf(url: string, cause: unknown): FahengError {
  if (cause instanceof FahengError && cause.code === "FAHENG_DATABASE_NOT_OURS") return cause;
  const why = cause instanceof FahengError ? (cause.cause ?? cause) : cause;
  const place = hostOf(url);
  const details = { place, reason: why instanceof Error ? why.message : String(why) };
  const isComing = cause instanceof FahengError;
  const error = isComing ? databaseErrors.FAHENG_DATABASE_UNREACHABLE : databaseErrors.FAHENG_DATABASE_REFUSED;
  return new FahengError(error, { place, details, cause });
}

/** Host and database without user and password, which must not reach logs. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return "DATABASE_URL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** PostgreSQL's state for it (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
const POSTGRES_UNIQUE = "23505";
/** SQLite's extended codes for a primary key and a unique index (https://sqlite.org/rescode.html). */
const SQLITE_UNIQUE = new Set([1555, 2067]);

/**
 * The table in which something was to stand twice that may stand once, on either engine; `null` for every other failure. Two
 * people who do the same at the same time find each other so, whatever was read before.
 *
 * Errors are known by their shape: a server on SQLite does not read PostgreSQL's driver for it.
 */
export function uniqueViolation(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if ("code" in cause && cause.code === POSTGRES_UNIQUE && "table" in cause) return String(cause.table);
  if (!("errcode" in cause) || !SQLITE_UNIQUE.has(Number(cause.errcode))) return null;
  // «UNIQUE constraint failed: department.agency_id, department.name»; an index over expressions is named by itself.
  return /failed: (?:index ')?(\w+)/.exec(cause.message)?.[1] ?? null;
}

import pg from "pg";

/** SQLite's extended codes for a primary key and a unique index (https://sqlite.org/rescode.html). */
const SQLITE_UNIQUE = new Set([1555, 2067]);

/**
 * The table in which something was to stand twice that may stand once, on either engine; `null` for every other failure. Two
 * people who do the same at the same time find each other so, whatever was read before.
 */
export function uniqueViolation(cause: unknown): string | null {
  if (cause instanceof pg.DatabaseError) return cause.code === "23505" ? (cause.table ?? null) : null;
  if (!(cause instanceof Error) || !("errcode" in cause)) return null;
  if (!SQLITE_UNIQUE.has(Number(cause.errcode))) return null;
  // «UNIQUE constraint failed: department.agency_id, department.name»; an index over expressions is named by itself.
  return /failed: (?:index ')?(\w+)/.exec(cause.message)?.[1] ?? null;
}

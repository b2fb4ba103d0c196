import { codedFault, type DatabaseFault } from "../faults.ts";

/** SQLite's primary result codes (https://sqlite.org/rescode.html), the low byte of what Node hands out as `errcode`. */
const FAULTS: Readonly<Record<number, DatabaseFault>> = {
  5: "FAHENG_DATABASE_BUSY",
  6: "FAHENG_DATABASE_BUSY",
  8: "FAHENG_DATABASE_READ_ONLY",
  10: "FAHENG_DATABASE_LOST",
  13: "FAHENG_DATABASE_FULL",
  14: "FAHENG_DATABASE_LOST",
};

/** What a failure of SQLite means; `null` for what is wrong with the statement itself. */
export function sqliteFault(cause: unknown): DatabaseFault | null {
  const isSqlite = cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number";
  return isSqlite ? (FAULTS[Number(cause.errcode) & 0xff] ?? null) : null;
}

/** Runs a statement; a failure of disk or file becomes a coded error. */
export function coded<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    const fault = sqliteFault(cause);
    throw fault === null ? cause : codedFault(fault, cause);
  }
}

import pg from "pg";
import type { DatabaseFault } from "../faults.ts";

/** SQLSTATE, or its class of two characters, and what it means; the longer one counts first. */
const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  // connection exceptions; shutting down, crashed, starting up; an I/O error of the server
  "08": "FAHENG_DATABASE_LOST",
  "57P01": "FAHENG_DATABASE_LOST",
  "57P02": "FAHENG_DATABASE_LOST",
  "57P03": "FAHENG_DATABASE_LOST",
  "58030": "FAHENG_DATABASE_LOST",
  // ended by the server while it waited for us inside a transaction
  "25P03": "FAHENG_DATABASE_TIMEOUT",
  // a standby that was taken for the primary, or a primary that was demoted
  "25006": "FAHENG_DATABASE_READ_ONLY",
  // deadlock, serialization, lock not to be had; out of memory or connections
  "40": "FAHENG_DATABASE_BUSY",
  "55P03": "FAHENG_DATABASE_BUSY",
  "53": "FAHENG_DATABASE_BUSY",
  "53100": "FAHENG_DATABASE_FULL",
  "57014": "FAHENG_DATABASE_TIMEOUT",
};

/** Faults after which the server has ended the session, or may still be working on it: the connection is thrown away. */
const ENDS_CONNECTION: ReadonlySet<DatabaseFault> = new Set(["FAHENG_DATABASE_LOST", "FAHENG_DATABASE_READ_ONLY"]);

/** What a failure of PostgreSQL, or of the way to it, means; `null` for what is wrong with the statement itself. */
export function postgresFault(cause: unknown): DatabaseFault | null {
  if (cause instanceof pg.DatabaseError) {
    const state = cause.code ?? "";
    return FAULTS[state] ?? FAULTS[state.slice(0, 2)] ?? null;
  }
  if (!(cause instanceof Error) || cause instanceof TypeError) return null;
  if (cause.message === "timeout exceeded when trying to connect") return "FAHENG_DATABASE_BUSY";
  if (cause.message === "Query read timeout") return "FAHENG_DATABASE_TIMEOUT";
  // Everything else that does not come from the server comes from the socket: reset, refused, closed, unreachable.
  return "FAHENG_DATABASE_LOST";
}

/** Whether a connection is of no use any more after this failure. */
export function endsConnection(cause: unknown, fault: DatabaseFault): boolean {
  return ENDS_CONNECTION.has(fault) || !(cause instanceof pg.DatabaseError) || cause.severity === "FATAL";
}

import { migrationState, type OpenDatabase } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { serverErrors as errors } from "../errors.ts";

/** Milliseconds a check waits for the database. */
const PATIENCE = 2000;

/** Whether this server can do its work now, and what keeps it. */
export interface Readiness {
  readonly ready: boolean;
  /** `ok`, or the code of what keeps it. */
  readonly database: string;
  /** `current`; `behind` or `newer` than this program; `unknown` while the database does not answer. */
  readonly migrations: "current" | "behind" | "newer" | "unknown";
}

/** Asks the database, and for no longer than a monitor has patience. */
export async function readinessOf(database: OpenDatabase): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new FahengError(errors.FAHENG_SERVER_STARTING)), PATIENCE);
  });
  try {
    const migrations = await Promise.race([migrationState(database), late]);
    return { ready: migrations === "current", database: "ok", migrations };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return { ready: false, database: cause.code, migrations: "unknown" };
  } finally {
    clearTimeout(timer);
  }
}

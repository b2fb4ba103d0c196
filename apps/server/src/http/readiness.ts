import { migrationState } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { serverErrors as errors } from "../errors.ts";
import type { Watched } from "./monitor.ts";

/** Milliseconds a check waits for the database. */
const PATIENCE = 2000;

/** Whether this server can do its work now, and what keeps it. */
export interface Readiness {
  readonly ready: boolean;
  /** `ok`, or the code of what keeps it. */
  readonly database: string;
  /** `current`; `behind` or `newer` than this program; `unknown` while the database does not answer. */
  readonly migrations: "current" | "behind" | "newer" | "unknown";
  /** Whether the machine's own work (jobs, what is told of acts) goes on; a server that answers people is ready without. */
  readonly jobs: "ok" | "failing";
}

/** Asks the database, and for no longer than a monitor has patience. */
export async function readinessOf({ database, machine }: Pick<Watched, "database" | "machine">): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new FahengError(errors.FAHENG_SERVER_STARTING)), PATIENCE);
  });
  const jobs = machine.isWell() ? "ok" : "failing";
  try {
    const migrations = await Promise.race([migrationState(database), late]);
    return { ready: migrations === "current", database: "ok", migrations, jobs };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return { ready: false, database: cause.code, migrations: "unknown", jobs };
  } finally {
    clearTimeout(timer);
  }
}

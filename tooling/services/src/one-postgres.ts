import { findPostgres, startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the cluster that all files of a run share; `null` where PostgreSQL is not installed. */
    readonly postgres: string | null;
  }
}

/**
 * A global set-up of Vitest: one cluster for all files of a project, each with databases of its own. A file that makes roles or
 * stops the server starts one for itself.
 */
export async function setup({
  provide,
}: {
  readonly provide: (key: "postgres", url: string | null) => void;
}): Promise<(() => Promise<void>) | undefined> {
  if (findPostgres() === null) {
    provide("postgres", null);
    return undefined;
  }
  const cluster = await startPostgres();
  provide("postgres", cluster.url);
  return () => cluster.stop();
}

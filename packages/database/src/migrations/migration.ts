import type { Transaction } from "kysely";

/** What a migration asks for: tables change after it was written, so it is told of none. */
export type MigrationTransaction = Transaction<Record<never, never>>;

/** The engines as migrations know them. */
export type Engine = "sqlite" | "postgres";

/**
 * One step of the schema's history. Frozen once released: it names tables, columns and policies itself, and imports nothing
 * of the program but this type, so that a later change of the program is no change of the past.
 */
export interface Migration {
  readonly up: (trx: MigrationTransaction, engine: Engine) => Promise<void>;
}

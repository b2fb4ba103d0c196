import type { Engine } from "../open-database.ts";
import type { Transaction } from "../schema.ts";

/** One step of the schema's history. Frozen once released: it names tables and columns itself and imports no repository. */
export interface Migration {
  readonly up: (trx: Transaction, engine: Engine) => Promise<void>;
}

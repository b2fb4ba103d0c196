import { ofAgency } from "../agency-scope.ts";
import type { ContentRow } from "../content/content-tables.ts";
import { noteWritten } from "../content/written.ts";
import type { Schema, Transaction } from "../schema.ts";

/** Tables whose rows are written over: `writes` counts how often, 1 for a new row. */
export type WrittenOver =
  | "appeal"
  | "edition"
  | "evidence"
  | "extension"
  | "framework_draft"
  | "function_transfer"
  | "ledger_month"
  | "paper"
  | "question"
  | "rectification"
  | "register_row"
  | "review_task";

/** What is alike in all of them. */
type Row = ContentRow & { readonly agency_id: string | null; readonly writes: number };

/**
 * Writes a row as it is by now; its `writes` is one more than that of the row it was made of. What was written is noted for the
 * audit.
 *
 * @param key the columns that say which row it is, within its agency.
 * @param changes the columns that a later write changes; a new row has all.
 * @returns `false`, with nothing written, when somebody has written it meanwhile, or a new one is there already.
 */
export async function writeOver<Table extends WrittenOver>(
  trx: Transaction,
  table: Table,
  row: Schema[Table],
  {
    key,
    changes,
  }: {
    readonly key: readonly (keyof Schema[Table] & string)[];
    readonly changes: readonly (keyof Schema[Table] & string)[];
  },
): Promise<boolean> {
  // One statement for tables that have but these columns in common: which others there are, the types above hold.
  const db = trx.$pickTables<never>().$extendTables<Record<WrittenOver, Row>>();
  const whole: Row = { ...row };
  const { writes } = whole;
  const changed = Object.fromEntries(["writes", ...changes].map((column) => [column, whole[column]]));
  const update = db
    .updateTable<WrittenOver>(table)
    .set(changed)
    .where(ofAgency(whole.agency_id, `${table}.agency_id`))
    .where((eb) => eb.and(key.map((column: string) => eb(column, "=", whole[column]))))
    .where("writes", "=", writes - 1)
    .returning("writes");
  const insert = db
    .insertInto<WrittenOver>(table)
    .values(whole)
    .onConflict((conflict) => conflict.doNothing())
    .returning("writes");
  const written = await (writes === 1 ? insert.executeTakeFirst() : update.executeTakeFirst());
  if (!written) return false;
  noteWritten(trx, table, whole);
  return true;
}

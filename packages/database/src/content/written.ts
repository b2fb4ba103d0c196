import { canonicalJson } from "../canonical-json.ts";
import type { Transaction } from "../schema.ts";
import { type ContentPlace, type ContentRow, type ContentTableName, digestOf, placeOf } from "./content-tables.ts";

/** A row that an act wrote, by its digest; `null` where it took the row away. */
export interface Written extends ContentPlace {
  readonly digest: string | null;
}

const pending = new WeakMap<Transaction, Map<string, Written>>();

/**
 * Notes a row that was written in a transaction. Repositories note what they write, so that no use-case can forget it; the
 * next act that the transaction writes to the audit takes along what was noted.
 */
export function noteWritten(trx: Transaction, table: ContentTableName, row: ContentRow): void {
  note(trx, { ...placeOf(table, row), digest: digestOf(table, row) });
}

/** Notes a row that was taken away. */
export function noteGone(trx: Transaction, place: ContentPlace): void {
  note(trx, { ...place, digest: null });
}

function note(trx: Transaction, written: Written): void {
  const noted = pending.get(trx) ?? new Map<string, Written>();
  const { table, agencyId, object, version } = written;
  // Of an object that is written twice by one act, how it stands in the end; versions of a history are all kept.
  noted.set(JSON.stringify([table, agencyId, object, table === "assessment" ? null : version]), written);
  pending.set(trx, noted);
}

/** What was noted since the last act, as a row of the audit keeps it; `null` for nothing. */
export function takeWritten(trx: Transaction): string | null {
  const noted = pending.get(trx);
  pending.delete(trx);
  if (noted === undefined) return null;
  return canonicalJson(
    [...noted.values()].map(({ table, agencyId, object, version, digest }) => [
      table,
      agencyId,
      object,
      version,
      digest,
    ]),
  );
}

/** Reads what {@link takeWritten} wrote. */
export function readWritten(wrote: string | null): Written[] {
  const rows = JSON.parse(wrote ?? "[]") as [ContentTableName, string | null, string, number | null, string | null][];
  return rows.map(([table, agencyId, object, version, digest]) => ({ table, agencyId, object, version, digest }));
}

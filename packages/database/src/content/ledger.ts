import { type AuditRow, chainOf, LEGACY_CHAIN } from "../audit-chain.ts";
import { listChains, readAudit } from "../repositories/audit.repository.ts";
import type { Db } from "../schema.ts";
import { CONTENT_TABLES, type ContentPlace, type ContentTableName } from "./content-tables.ts";
import { readWritten, type Written } from "./written.ts";

/** What the audit says of one row. */
export interface LedgerEntry extends Written {
  /** Written before acts had digests over everything: the digest is over what their trace had one of. */
  readonly isOlder: boolean;
  readonly at: string;
  readonly chain: string;
}

/** What acts said of rows before they had digests over everything. */
export type OlderTraces = (row: AuditRow) => readonly Written[];

/** Everything that the audit says of stored rows, the last word on each. */
export interface Ledger {
  /** Takes in an act; those of one chain in their order. */
  readonly see: (row: AuditRow) => void;
  /** Reads on where the chains have grown meanwhile. */
  readonly catchUp: (db: Db) => Promise<void>;
  readonly find: (place: ContentPlace) => LedgerEntry | null;
  /** Whether an act that was caught up with left a row so, though another has written it since. */
  readonly wasLately: (place: ContentPlace, digest: string) => boolean;
  /** Entries of a table, in the order in which the audit brought them. */
  readonly entriesOf: (table: ContentTableName) => Iterable<LedgerEntry>;
  /** When the last act was written that has no digests; `null` where every act has. */
  readonly olderUntil: () => string | null;
}

const PAGE = 1000;

/** Keeps, for each row that acts wrote, what the last of them said of it. */
export function newLedger(olderTraces: OlderTraces): Ledger {
  const entries = new Map<ContentTableName, Map<string, LedgerEntry>>();
  const seen = new Map<string, number>();
  const lately = new Set<string>();
  let isCatchingUp = false;
  let older: string | null = null;

  const put = (written: Written, { at, chain }: AuditRow, isOlder: boolean): void => {
    const ofTable = entries.get(written.table) ?? new Map<string, LedgerEntry>();
    entries.set(written.table, ofTable);
    const key = keyOf(written);
    if (isCatchingUp) lately.add(`${written.table} ${key} ${written.digest}`);
    const known = ofTable.get(key);
    const entry = { ...written, at, chain, isOlder };
    if (known === undefined || isLater(entry, known)) ofTable.set(key, entry);
  };
  const see = (row: AuditRow): void => {
    seen.set(row.chain, row.seq);
    const isOlder = row.chain === LEGACY_CHAIN;
    if (isOlder && (older === null || row.at > older)) older = row.at;
    for (const it of isOlder ? olderTraces(row) : readWritten(row.wrote)) {
      put(it, row, isOlder);
      // The answer as it stands is the last version of it.
      if (it.table === "response_version") put({ ...it, table: "response" }, row, isOlder);
    }
  };
  return {
    see,
    async catchUp(db) {
      isCatchingUp = true;
      for (const chain of await listChains(db)) {
        for (;;) {
          const rows = await readAudit(db, { chain, from: (seen.get(chain) ?? 0) + 1, limit: PAGE });
          for (const row of rows) see(row);
          if (rows.length < PAGE) break;
        }
      }
    },
    find: (place) => entries.get(place.table)?.get(keyOf(place)) ?? null,
    wasLately: (place, digest) => lately.has(`${place.table} ${keyOf(place)} ${digest}`),
    entriesOf: (table) => entries.get(table)?.values() ?? [],
    olderUntil: () => older,
  };
}

function keyOf({ table, agencyId, object, version }: ContentPlace): string {
  return JSON.stringify([agencyId, object, CONTENT_TABLES[table].isHistory ? version : null]);
}

/**
 * Whether one act on a row came after another. Where nothing counts them, those of the row's own agency come in the order of
 * its chain, and those of others by their time.
 */
function isLater(one: LedgerEntry, other: LedgerEntry): boolean {
  if (one.isOlder !== other.isOlder) return other.isOlder;
  if (one.version !== null && other.version !== null) return one.version >= other.version;
  const own = chainOf(one.agencyId);
  if (one.chain === other.chain || one.chain === own) return true;
  return other.chain !== own && one.at >= other.at;
}

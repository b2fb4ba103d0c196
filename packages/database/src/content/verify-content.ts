import type { Db } from "../schema.ts";
import { sha256 } from "../sha256.ts";
import { UNWATCHED, type VerifyProgress } from "../verify-audit.ts";
import {
  CONTENT_TABLES,
  type ContentPlace,
  type ContentRow,
  type ContentTableName,
  digestOf,
  placeOf,
} from "./content-tables.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { findContent, readContent } from "./read-content.ts";

/** A stored row that is not what the audit says of it. */
export interface ContentFault extends ContentPlace {
  readonly ok: false;
  /** `changed` it is another, `missing` it is gone, `unknown` no act wrote it. */
  readonly reason: "changed" | "missing" | "unknown";
}

/** The outcome of holding stored rows to the audit. */
export type ContentVerdict =
  | {
      readonly ok: true;
      /** How many rows were held to a digest. */
      readonly held: number;
      /** How many could not be, by table: they were written before acts had digests. */
      readonly unheld: Readonly<Partial<Record<ContentTableName, number>>>;
    }
  | ContentFault;

/** The digest that an older act had of a row, computed anew; `null` where it had none. */
export type OlderDigest = (table: ContentTableName, row: ContentRow) => string | null;

/** Tables whose rows state a digest of their own content. */
const SELF_DIGESTED: readonly ContentTableName[] = [
  "manifest",
  "office_profile",
  "bureau_profile",
  "data_pack",
  "edition_content",
];

const PAGE = 500;
/** How often a row is looked at anew that acts keep writing while it is held to the audit. */
const TRIES = 5;

/**
 * Holds every stored answer, statement, text, manifest, profile and score to what the audit says of it, and names the first
 * that differs. Beside running writers: what they write meanwhile is looked up.
 *
 * @param ledger has seen every chain.
 * @param progress table by table.
 */
export async function verifyContent(
  db: Db,
  ledger: Ledger,
  olderDigest: OlderDigest,
  progress: VerifyProgress = UNWATCHED,
): Promise<ContentVerdict> {
  const unheld: Partial<Record<ContentTableName, number>> = {};
  let held = 0;
  const tables = Object.keys(CONTENT_TABLES) as ContentTableName[];
  for (const [done, table] of tables.entries()) {
    const there = new Set<LedgerEntry>();
    let after: ContentRow | null = null;
    for (;;) {
      await progress(done, tables.length);
      const rows = await readContent(db, table, { after, limit: PAGE });
      for (const row of rows) {
        const found = await holdAgain(db, { table, row, ledger, olderDigest });
        if (found === "held") held += 1;
        else if (found === "unheld") unheld[table] = (unheld[table] ?? 0) + 1;
        else if (found !== "gone") return { ok: false, ...placeOf(table, row), reason: found };
        const entry = ledger.find(placeOf(table, row));
        if (entry !== null) there.add(entry);
      }
      after = rows.at(-1) ?? null;
      if (rows.length < PAGE) break;
    }
    for (const entry of ledger.entriesOf(table)) {
      if (entry.digest === null || there.has(entry)) continue;
      if ((await findContent(db, entry)) !== null) continue;
      const { agencyId, object, version } = entry;
      return { ok: false, table, agencyId, object, version, reason: "missing" };
    }
  }
  return { ok: true, held, unheld };
}

type Found = "held" | "unheld" | "changed" | "unknown" | "gone";

interface Held {
  readonly table: ContentTableName;
  readonly row: ContentRow;
  readonly ledger: Ledger;
  readonly olderDigest: OlderDigest;
}

/** Looks anew at what does not agree: an act may have written it since, and its line in the audit with it. */
async function holdAgain(db: Db, it: Held): Promise<Found> {
  const place = placeOf(it.table, it.row);
  let row = it.row;
  for (let tries = 1; ; tries += 1) {
    const found = hold({ ...it, row });
    if (found === "held" || found === "unheld") return found;
    await it.ledger.catchUp(db);
    // Whoever wrote the row that was read wrote its line in the audit with it, which has been read by now.
    const caughtUp = hold({ ...it, row });
    if (caughtUp === "held" || tries === TRIES) return caughtUp;
    const again = await findContent(db, place);
    if (again === null) return "gone";
    if (digestOf(it.table, again) === digestOf(it.table, row)) return caughtUp;
    row = again;
  }
}

function hold({ table, row, ledger, olderDigest }: Held): Found {
  if (SELF_DIGESTED.includes(table) && sha256(String(row["content"])) !== row["sha256"]) return "changed";
  const entry = ledger.find(placeOf(table, row));
  if (entry === null) {
    const until = ledger.olderUntil();
    return until !== null && String(row[CONTENT_TABLES[table].time]) <= until ? "unheld" : "unknown";
  }
  if (entry.isOlder && olderDigest(table, row) === entry.digest) return "held";
  const digest = digestOf(table, row);
  return digest === entry.digest || ledger.wasLately(entry, digest) ? "held" : "changed";
}

import {
  cityMethodSchema,
  type CycleMethod,
  type Edition,
  editionProcess,
  type EditionState,
  writtenMethod,
} from "@faheng/domain";
import type { Selectable } from "kysely";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isEditionSteps, isWrittenMethod } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { CycleMethodTable, EditionContentTable, EditionTable } from "../tables/edition.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that an edition may stand in. */
export const EDITION_STATES = Object.keys(editionProcess.states) as EditionState[];

/** How a cycle's agencies are compared, every version, oldest first. */
export async function listCycleMethods(db: Db, cycleId: string): Promise<CycleMethod[]> {
  const rows = await db
    .selectFrom("cycle_method")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .orderBy("version")
    .execute();
  return rows.map(cycleMethodFromRow);
}

/** Keeps a version of a method; `false`, with nothing written, where somebody has saved this version first. */
export async function insertCycleMethod(trx: Transaction, it: CycleMethod): Promise<boolean> {
  const row: CycleMethodTable = {
    agency_id: it.owner,
    cycle_id: it.cycleId,
    version: it.version,
    content: canonicalJson(writtenMethod(it.method)),
    reason: it.reason,
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
  };
  const written = await trx
    .insertInto("cycle_method")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "cycle_method", { ...row });
  return true;
}

/** The editions of a cycle, oldest first. */
export async function listEditions(db: Db, cycleId: string): Promise<Edition[]> {
  const rows = await db.selectFrom("edition").selectAll().where("cycle_id", "=", cycleId).orderBy("n").execute();
  return rows.map(editionFromRow);
}

/**
 * Writes an edition as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putEdition(trx: Transaction, it: Edition): Promise<boolean> {
  const row: EditionTable = {
    agency_id: it.owner,
    cycle_id: it.cycleId,
    n: it.n,
    writes: it.writes,
    state: it.state,
    title: it.title,
    sha256: it.sha256,
    public_from: it.publicFrom,
    steps: canonicalJson(it.steps),
    saved_at: it.savedAt,
  };
  const changes = ["state", "title", "sha256", "public_from", "steps", "saved_at"] as const;
  return await writeOver(trx, "edition", row, { key: ["cycle_id", "n"], changes });
}

/** What an edition froze. */
export interface EditionContent extends Pick<Edition, "cycleId" | "owner" | "n"> {
  readonly sha256: string;
  /** Canonical JSON, of which that is the digest. */
  readonly content: string;
  readonly savedAt: string;
}

/** Keeps what an edition freezes; what is there already by the same digest is the same. */
export async function insertEditionContent(trx: Transaction, it: EditionContent): Promise<void> {
  const row: EditionContentTable = {
    agency_id: it.owner,
    cycle_id: it.cycleId,
    n: it.n,
    sha256: it.sha256,
    content: it.content,
    saved_at: it.savedAt,
  };
  const written = await trx
    .insertInto("edition_content")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("sha256")
    .executeTakeFirst();
  if (written) noteWritten(trx, "edition_content", { ...row });
}

/** What an edition froze, as text; `null` where nothing of this digest is there. */
export async function findEditionContent(
  db: Db,
  { cycleId, n, sha256 }: Pick<EditionContent, "cycleId" | "n" | "sha256">,
): Promise<string | null> {
  const row = await db
    .selectFrom("edition_content")
    .select("content")
    .where("cycle_id", "=", cycleId)
    .where("n", "=", n)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row?.content ?? null;
}

function cycleMethodFromRow(row: Selectable<CycleMethodTable>): CycleMethod {
  return {
    cycleId: row.cycle_id,
    owner: row.agency_id,
    version: row.version,
    method: cityMethodSchema.parse(jsonOf(row.content, isWrittenMethod, { table: "cycle_method", column: "content" })),
    reason: row.reason,
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}

function editionFromRow(row: Selectable<EditionTable>): Edition {
  return {
    cycleId: row.cycle_id,
    owner: row.agency_id,
    n: row.n,
    writes: row.writes,
    state: oneOf(EDITION_STATES, row.state, { table: "edition", column: "state" }),
    title: row.title,
    sha256: row.sha256,
    publicFrom: row.public_from,
    steps: jsonOf(row.steps, isEditionSteps, { table: "edition", column: "steps" }),
    savedAt: row.saved_at,
  };
}

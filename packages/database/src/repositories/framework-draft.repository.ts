import { type DraftChange, type FrameworkDraftHead, type SavedDraftChange } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AgencyScope, inScope, ofAgency } from "../agency-scope.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isDraftDecision, isFrameworkDraftSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { DRAFT_CHANGE_ACTS, type FrameworkDraftChangeTable } from "../tables/framework-draft-change.table.ts";
import { FRAMEWORK_DRAFT_STATES, type FrameworkDraftTable } from "../tables/framework-draft.table.ts";
import { writeOver } from "./write-over.ts";

/** Drafts of the agencies in the scope, of the office too for whoever stands above agencies, newest first. */
export async function listFrameworkDrafts(db: Db, scope: AgencyScope): Promise<FrameworkDraftHead[]> {
  const rows = await db
    .selectFrom("framework_draft")
    .selectAll()
    .where(inScope(scope, "framework_draft.agency_id"))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(frameworkDraftFromRow);
}

/** A draft of an agency in the scope, or of the office for whoever stands above agencies; `null` for any other. */
export async function findFrameworkDraft(db: Db, scope: AgencyScope, id: string): Promise<FrameworkDraftHead | null> {
  const row = await db
    .selectFrom("framework_draft")
    .selectAll()
    .where("id", "=", id)
    .where(inScope(scope, "framework_draft.agency_id"))
    .executeTakeFirst();
  return row ? frameworkDraftFromRow(row) : null;
}

/**
 * Writes a draft as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putFrameworkDraft(trx: Transaction, draft: FrameworkDraftHead): Promise<boolean> {
  const row: FrameworkDraftTable = {
    agency_id: draft.owner,
    id: draft.id,
    writes: draft.writes,
    state: draft.state,
    title: draft.title,
    file_name: draft.fileName,
    file_sha256: draft.fileSha256,
    revision: draft.revision,
    items: draft.items,
    doubts_open: draft.doubtsOpen,
    steps: canonicalJson(draft.steps),
    created_at: draft.createdAt,
    saved_at: draft.savedAt,
  };
  return await writeOver(trx, "framework_draft", row, {
    key: ["id"],
    changes: ["state", "title", "revision", "items", "doubts_open", "steps", "saved_at"],
  });
}

/** Whose draft is meant. */
type DraftKey = Pick<FrameworkDraftHead, "owner" | "id">;

/** What the file of a draft says, as canonical JSON. @throws TypeError where it was never read, which no act leaves behind */
export async function findDraftReading(db: Db, { owner, id }: DraftKey): Promise<string> {
  const row = await db
    .selectFrom("framework_draft_change")
    .select("content")
    .where("draft_id", "=", id)
    .where("n", "=", 0)
    .where(ofAgency(owner, "framework_draft_change.agency_id"))
    .executeTakeFirst();
  if (row === undefined || row.content === null) throw new TypeError(`draft ${id} was never read`);
  return row.content;
}

/** Every change of a draft after the reading of its file, the oldest first. */
export async function listDraftChanges(db: Db, { owner, id }: DraftKey): Promise<SavedDraftChange[]> {
  const rows = await db
    .selectFrom("framework_draft_change")
    .selectAll()
    .where("draft_id", "=", id)
    .where("n", ">", 0)
    .where(ofAgency(owner, "framework_draft_change.agency_id"))
    .orderBy("n")
    .execute();
  return rows.map(frameworkDraftChangeFromRow);
}

/** A change as it is written: the reading of the file first. */
export interface NewDraftChange extends Omit<SavedDraftChange, "change"> {
  readonly draft: DraftKey;
  readonly change: DraftChange | { readonly act: "read"; readonly content: string };
}

/** Keeps a change; `false`, with nothing written, where somebody has saved this one first. */
export async function insertDraftChange(trx: Transaction, it: NewDraftChange): Promise<boolean> {
  const { change } = it;
  const row: FrameworkDraftChangeTable = {
    agency_id: it.draft.owner,
    draft_id: it.draft.id,
    n: it.n,
    act: change.act,
    content: change.act === "read" ? change.content : change.decision === null ? null : canonicalJson(change.decision),
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
  };
  const written = await trx
    .insertInto("framework_draft_change")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("n")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "framework_draft_change", { ...row });
  return true;
}

function frameworkDraftChangeFromRow(row: Selectable<FrameworkDraftChangeTable>): SavedDraftChange {
  return {
    n: row.n,
    change: changeOf(row),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}

function changeOf(row: Selectable<FrameworkDraftChangeTable>): DraftChange {
  const table = "framework_draft_change";
  const act = oneOf(DRAFT_CHANGE_ACTS, row.act, { table, column: "act" });
  if (act === "undo" || act === "redo") return { act, decision: null };
  const decision = jsonOf(row.content ?? "null", isDraftDecision, { table, column: "content" });
  return { act: "decide", decision };
}

function frameworkDraftFromRow(row: Selectable<FrameworkDraftTable>): FrameworkDraftHead {
  const table = "framework_draft";
  return {
    owner: row.agency_id,
    id: row.id,
    writes: row.writes,
    state: oneOf(FRAMEWORK_DRAFT_STATES, row.state, { table, column: "state" }),
    title: row.title,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    revision: row.revision,
    items: row.items,
    doubtsOpen: row.doubts_open,
    steps: jsonOf(row.steps, isFrameworkDraftSteps, { table, column: "steps" }),
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
}

import type { Selectable } from "kysely";
import type { Comment } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isTexts } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { CommentTable } from "../tables/comment.table.ts";

/** What was said about an indicator, oldest first; of more than `limit` the newest. */
export async function listComments(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicator: string,
  limit: number,
): Promise<Comment[]> {
  const rows = await db
    .selectFrom("comment")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(commentFromRow).toReversed();
}

/** One of them; `null` where there is none. */
export async function findComment(
  db: Db,
  { agencyId, assessmentId, indicator, id }: Pick<Comment, "agencyId" | "assessmentId" | "indicator" | "id">,
): Promise<Comment | null> {
  const row = await db
    .selectFrom("comment")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", assessmentId)
    .where("indicator", "=", indicator)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? commentFromRow(row) : null;
}

export async function insertComment(trx: Transaction, comment: Comment): Promise<void> {
  const row = toRow(comment);
  await trx.insertInto("comment").values(row).execute();
  noteWritten(trx, "comment", { ...row });
}

/**
 * Withdraws a comment.
 *
 * @returns `false`, with nothing written, where it does not stand any more.
 */
export async function withdrawComment(trx: Transaction, comment: Comment, at: string): Promise<boolean> {
  const row = await trx
    .updateTable("comment")
    .set({ withdrawn_at: at })
    .where("agency_id", "=", comment.agencyId)
    .where("assessment_id", "=", comment.assessmentId)
    .where("indicator", "=", comment.indicator)
    .where("id", "=", comment.id)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  noteWritten(trx, "comment", { ...toRow({ ...comment, withdrawnAt: at }) });
  return true;
}

function toRow(comment: Comment): CommentTable {
  return {
    agency_id: comment.agencyId,
    assessment_id: comment.assessmentId,
    indicator: comment.indicator,
    id: comment.id,
    said: comment.said,
    mentions: canonicalJson(comment.mentions),
    written_by: comment.writtenBy,
    written_by_name: comment.writtenByName,
    written_at: comment.writtenAt,
    withdrawn_at: comment.withdrawnAt,
  };
}

function commentFromRow(row: Selectable<CommentTable>): Comment {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    id: row.id,
    said: row.said,
    mentions: jsonOf(row.mentions, isTexts, { table: "comment", column: "mentions" }),
    writtenBy: row.written_by,
    writtenByName: row.written_by_name,
    writtenAt: row.written_at,
    withdrawnAt: row.withdrawn_at,
  };
}

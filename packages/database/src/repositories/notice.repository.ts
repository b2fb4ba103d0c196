import { type Expression, expressionBuilder, type Selectable, type SqlBool } from "kysely";
import { inScope, OFFICE_SCOPE, ofAgency } from "../agency-scope.ts";
import { isToldFacts } from "../json-forms.ts";
import type { Reach } from "../reach.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { NoticeTable } from "../tables/notice.table.ts";

/** The names and days of a notice, as they were when it was made. */
export interface ToldFacts {
  /** Who did it; `null` where the calendar brought it. */
  readonly actor: string | null;
  readonly agency: string | null;
  readonly cycle: string | null;
  /** The indicator it is about; the first where there are several. */
  readonly item: { readonly code: string; readonly title: string } | null;
  /** How many indicators it is about. */
  readonly items: number;
  /** Last day that is in time, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  /** What was said with it. */
  readonly words: string | null;
}

/** Something somebody is told. */
export interface Notice {
  readonly id: string;
  /** The agency whose business it tells of; `null` above agencies. */
  readonly agencyId: string | null;
  readonly personId: string;
  readonly eventId: string;
  readonly act: string;
  readonly object: string;
  readonly told: ToldFacts;
  /** Whether it tells of the agency's own cycle. */
  readonly isOwn: boolean;
  readonly at: string;
  readonly readAt: string | null;
}

/** Whose notices, and how far they reach now: who has left an agency is shown nothing of it any more. */
export interface NoticeReader {
  readonly personId: string;
  readonly reach: Pick<Reach, "business" | "own">;
}

/**
 * Tells a person something, once.
 *
 * @returns `false` where they were told already.
 */
export async function insertNotice(trx: Transaction, notice: Omit<Notice, "readAt">): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("notice")
    .values({
      id: notice.id,
      agency_id: notice.agencyId,
      person_id: notice.personId,
      event_id: notice.eventId,
      act: notice.act,
      object: notice.object,
      told: JSON.stringify(notice.told),
      is_own: notice.isOwn ? 1 : 0,
      at: notice.at,
      read_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** A person's notices, newest first. */
export async function listNotices(
  db: Db,
  reader: NoticeReader,
  { before, isUnread, limit }: { readonly before: string | null; readonly isUnread: boolean; readonly limit: number },
): Promise<Notice[]> {
  const rows = await db
    .selectFrom("notice")
    .selectAll()
    .where(shownTo(reader))
    .where("person_id", "=", reader.personId)
    .$if(before !== null, (query) => query.where("id", "<", before ?? ""))
    .$if(isUnread, (query) => query.where("read_at", "is", null))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(noticeFromRow);
}

/** One of a person's notices; `null` where it is not theirs, or tells of what they do not reach any more. */
export async function findNotice(db: Db, reader: NoticeReader, id: string): Promise<Notice | null> {
  const row = await db
    .selectFrom("notice")
    .selectAll()
    .where(shownTo(reader))
    .where("person_id", "=", reader.personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? noticeFromRow(row) : null;
}

/** How many a person has not read, counted no further than `most`, and the newest of them. */
export async function countUnread(
  db: Db,
  reader: NoticeReader,
  most: number,
): Promise<{ readonly unread: number; readonly newest: string | null }> {
  const rows = await db
    .selectFrom("notice")
    .select("id")
    .where(shownTo(reader))
    .where("person_id", "=", reader.personId)
    .where("read_at", "is", null)
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return { unread: rows.length, newest: rows[0]?.id ?? null };
}

/**
 * Who was told something since a notice, and the newest of all; with `null` nobody, and the newest alone. For the machine, which
 * looks for all open pages at once.
 */
export async function listNoticedSince(
  db: Db,
  since: string | null,
): Promise<{ readonly people: readonly string[]; readonly newest: string }> {
  const rows = await db
    .selectFrom("notice")
    .select(["id", "person_id"])
    .where(inScope(OFFICE_SCOPE, "notice.agency_id"))
    .$if(since !== null, (query) => query.where("id", ">", since ?? ""))
    .orderBy("id", "desc")
    .limit(since === null ? 1 : MOST_NOTICED)
    .execute();
  const people = since === null ? [] : [...new Set(rows.map((row) => row.person_id))];
  // Where there is none yet, the first that comes is newer than nothing, and its reader is told.
  return { people, newest: rows[0]?.id ?? since ?? "" };
}

/** Of more than so many at once those who were told first learn of it by asking themselves. */
const MOST_NOTICED = 5000;

/**
 * Marks notices of a person as read.
 *
 * @param which some by their ids, or all up to one: what came after it was not seen.
 * @returns how many were not read before.
 */
export async function markRead(
  trx: Transaction,
  reader: NoticeReader,
  which: { readonly ids: readonly string[] } | { readonly upTo: string },
  at: string,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("notice")
    .set({ read_at: at })
    .where(shownTo(reader))
    .where("person_id", "=", reader.personId)
    .where((eb) => ("upTo" in which ? eb("id", "<=", which.upTo) : eb("id", "in", [...which.ids, ""])))
    .where("read_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets what was told before an instant, at most `most` at a time. @returns how many */
export async function forgetNotices(trx: Transaction, before: string, most: number): Promise<number> {
  const rows = await trx
    .selectFrom("notice")
    .select(["agency_id", "person_id", "event_id"])
    .where(inScope(OFFICE_SCOPE, "notice.agency_id"))
    .where("at", "<", before)
    .orderBy("at")
    .limit(most)
    .execute();
  for (const row of rows) {
    await trx
      .deleteFrom("notice")
      .where(ofAgency(row.agency_id, "notice.agency_id"))
      .where("person_id", "=", row.person_id)
      .where("event_id", "=", row.event_id)
      .execute();
  }
  return rows.length;
}

/** Of agencies in reach, and above agencies; of agencies' own cycles those of the reader's own agencies alone. */
function shownTo({ reach: { business, own } }: NoticeReader): Expression<SqlBool> {
  const eb = expressionBuilder<{ notice: NoticeTable }, "notice">();
  const ofOthers = eb.and([eb("is_own", "=", 0), inScope(business, "notice.agency_id")]);
  return eb.or([ofAgency(null, "notice.agency_id"), ofOthers, inScope(own, "notice.agency_id")]);
}

function noticeFromRow(row: Selectable<NoticeTable>): Notice {
  return {
    id: row.id,
    agencyId: row.agency_id,
    personId: row.person_id,
    eventId: row.event_id,
    act: row.act,
    object: row.object,
    told: jsonOf(row.told, isToldFacts, { table: "notice", column: "told" }),
    isOwn: row.is_own === 1,
    at: row.at,
    readAt: row.read_at,
  };
}

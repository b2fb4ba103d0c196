import { countUnread, listNotices, type Notice, type NoticeReader } from "@faheng/database";
import type { Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { noticeWords } from "./notice-words.ts";
import { type LedgerOf, ledgerOf, partsOfObject } from "./place.ts";

/** How many notices a page has. */
export const NOTICES_AT_ONCE = 50;
/** Unread notices are counted so far: who has more has «99+». */
export const MOST_UNREAD = 100;

/** A notice as its reader sees it. */
export interface NoticeView {
  readonly id: string;
  readonly act: string;
  /** Who did what to what. */
  readonly words: Wording;
  /** What was said with it, as its author wrote it. */
  readonly said: string | null;
  readonly agency: string | null;
  readonly cycle: string | null;
  readonly dueOn: string | null;
  readonly at: string;
  readonly isRead: boolean;
  /** Where it leads. */
  readonly place: NoticePlace;
}

/** Where a notice leads; what is `null` is not part of it. */
export interface NoticePlace {
  readonly assessmentId: string | null;
  readonly indicator: string | null;
  readonly cycleId: string | null;
  /** Of its ledger, a department’s month. */
  readonly ledger: LedgerOf | null;
  /** A document that becomes a framework. */
  readonly draftId: string | null;
}

/** A page of somebody's notices, newest first. */
export interface NoticePage {
  readonly notices: readonly NoticeView[];
  /** What to ask the next page with; `null` where this is the last. */
  readonly next: string | null;
}

/** The actor's own notices, of what they reach now. */
export async function readNotices(
  context: Context,
  actor: Actor,
  { before, isUnread }: { readonly before: string | null; readonly isUnread: boolean },
): Promise<NoticePage> {
  const desk = enter(context, actor);
  const found = await listNotices(desk.db, readerOf(desk), { before, isUnread, limit: NOTICES_AT_ONCE + 1 });
  const shown = found.slice(0, NOTICES_AT_ONCE);
  return { notices: shown.map(viewOf), next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

/** How many the actor has not read, up to {@link MOST_UNREAD}, and which is the newest. */
export async function countNotices(
  context: Context,
  actor: Actor,
): Promise<{ readonly unread: number; readonly newest: string | null }> {
  const desk = enter(context, actor);
  return await countUnread(desk.db, readerOf(desk), MOST_UNREAD);
}

/** Whose notices, as far as they reach. */
export function readerOf({ actor: { personId }, reach }: Pick<Desk, "actor" | "reach">): NoticeReader {
  return { personId, reach };
}

function viewOf(notice: Notice): NoticeView {
  const { id, act, told, at, readAt, object } = notice;
  const { agency, cycle, dueOn, words: said } = told;
  const place = placeOf(object, told.items === 1 ? (told.item?.code ?? null) : null);
  return { id, act, words: noticeWords(notice), said, agency, cycle, dueOn, at, isRead: readAt !== null, place };
}

function placeOf(object: string, indicator: string | null): NoticePlace {
  const { kind, id } = partsOfObject(object);
  const isAssessment = [
    "response",
    "assignment",
    "assessment",
    "statement",
    "ledger",
    "evidence",
    "comment",
    "group",
    "appeal",
    "question",
    "rectification",
    "register",
  ].includes(kind);
  return {
    assessmentId: isAssessment ? id : null,
    indicator: kind === "cycle" ? null : indicator,
    cycleId: kind === "cycle" || kind === "edition" ? id : null,
    ledger: ledgerOf(object),
    draftId: kind === "framework-draft" ? id : null,
  };
}

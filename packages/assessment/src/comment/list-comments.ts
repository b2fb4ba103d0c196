import { listComments as list } from "@faheng/database";
import type { Comment } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { loadAnswer } from "../response/store-response.ts";
import { type MeantPerson, peopleOfAgency } from "./people.ts";
import { commentName, commentObject, type CommentPlace } from "./write-comment.ts";

/** A comment as the people of its agency see it. */
export interface CommentView extends Pick<Comment, "id" | "writtenByName" | "writtenAt"> {
  /** `null` where it was withdrawn. */
  readonly said: string | null;
  /** Names of those who are meant, as they are called now; who has left is no more among them. */
  readonly mentions: readonly string[];
  /** Whether the actor may withdraw it now. */
  readonly mayWithdraw: boolean;
}

/** What was said about an indicator, oldest first, and to whom something may be said. */
export interface CommentsView {
  readonly comments: readonly CommentView[];
  /** Whether there are earlier ones. */
  readonly isMore: boolean;
  readonly mayWrite: boolean;
  readonly people: readonly MeantPerson[];
}

/** So many are shown. */
const SHOWN = 100;

/**
 * The comments on an indicator, for the people of its agency.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN
 */
export async function listComments(context: Context, actor: Actor, input: CommentPlace): Promise<CommentsView> {
  const desk = enter(context, actor);
  const found = await loadAnswer(desk, input);
  const { assessment, cycle, agency } = found.loaded;
  const object = commentObject(input, found);
  await permit(desk, "comment.read", object, commentName(input));
  const people = await peopleOfAgency(desk.db, desk, agency.id);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const comments = await list(desk.db, assessment, input.indicator, SHOWN + 1);
  const isOpen = cycle.status === "open";
  return {
    comments: comments.slice(-SHOWN).map((it) => ({
      id: it.id,
      writtenByName: it.writtenByName,
      writtenAt: it.writtenAt,
      said: it.withdrawnAt === null ? it.said : null,
      mentions: it.withdrawnAt === null ? it.mentions.flatMap((id) => nameOf.get(id) ?? []) : [],
      mayWithdraw: isOpen && it.withdrawnAt === null && it.writtenBy === actor.personId,
    })),
    isMore: comments.length > SHOWN,
    mayWrite: isOpen && can(actor, "comment.write", object),
    people: people.filter(({ id }) => id !== actor.personId),
  };
}

import { findComment, insertComment, type Transaction, withdrawComment as withdraw } from "@faheng/database";
import { type Comment, FahengError } from "@faheng/domain";
import type { ActCase } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { commentErrors as errors } from "./comment-errors.ts";
import { peopleOfAgency } from "./people.ts";

/** Where something is said. */
export interface CommentPlace {
  readonly assessmentId: string;
  readonly indicator: string;
}

/** What somebody says. */
export interface CommentWriting extends CommentPlace {
  /** Plain text. */
  readonly said: string;
  /** Ids of the people who are meant. */
  readonly mentions: readonly string[];
}

/** What the permission is asked for: an agency’s talk is its own people’s. */
export function commentObject(_: CommentPlace, found: LoadedAnswer | null) {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call it. */
export function commentName({ assessmentId, indicator }: CommentPlace, id?: string): string {
  return `comment:${assessmentId}/${indicator}${id === undefined ? "" : `/${id}`}`;
}

/**
 * Says something about an indicator to those of the agency who work with it. It states nothing that counts, and so may be said
 * of what is handed in too, while the cycle is open. The audit tells that something was said, not what.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_ASSESSMENT_ENDED, FAHENG_COMMENT_PERSON
 */
export const writeComment = defineAct({
  action: "comment.write",
  load: async (desk, input: CommentWriting) => await loadAnswer(desk, input),
  allows: commentObject,
  name: (input) => commentName(input),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    const people = new Set((await peopleOfAgency(trx, desk, loaded.agency.id)).map(({ id }) => id));
    const mentions = [...new Set(input.mentions)];
    if (mentions.every((id) => people.has(id))) return mentions;
    throw new FahengError(errors.FAHENG_COMMENT_PERSON, { place: commentName(input) });
  },
  apply: async (trx, { desk, input, found: { loaded }, held: mentions }) => {
    const { actor, now, context } = desk;
    const { agencyId, id: assessmentId } = loaded.assessment;
    const id = context.ids.next();
    const by = { writtenBy: actor.personId, writtenByName: actor.name, writtenAt: now, withdrawnAt: null };
    const { indicator } = input;
    await insertComment(
      trx,
      Object.assign({ agencyId, assessmentId, indicator, id, mentions, said: input.said.trim() }, by),
    );
    return { answer: { id }, trace: { agencyId, object: commentName(input, id), after: { indicator } } };
  },
  emits: [],
});

/** One comment. */
export interface CommentMove extends CommentPlace {
  readonly id: string;
}

/**
 * Withdraws a comment of one’s own. It stays as withdrawn, and what it said is shown to nobody any more.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_ASSESSMENT_ENDED, FAHENG_COMMENT_* (NOT_FOUND, NOT_OWN, WITHDRAWN)
 */
export const withdrawComment = defineAct({
  action: "comment.withdraw",
  load: async (desk, input: CommentMove) => await loadAnswer(desk, input),
  allows: commentObject,
  name: (input) => commentName(input, input.id),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, it) => {
    await requireOpen(trx, it.found.loaded);
    return await ownComment(trx, it);
  },
  apply: async (trx, { desk, input, held: comment }) => {
    if (!(await withdraw(trx, comment, desk.now))) throw new FahengError(errors.FAHENG_COMMENT_WITHDRAWN);
    const { agencyId, indicator } = comment;
    return { answer: { id: input.id }, trace: { agencyId, after: { indicator } } };
  },
  emits: [],
});

/** @throws FAHENG_COMMENT_* (NOT_FOUND, NOT_OWN, WITHDRAWN) */
async function ownComment(
  trx: Transaction,
  { desk, input, found: { loaded } }: ActCase<CommentMove, LoadedAnswer>,
): Promise<Comment> {
  const place = commentName(input, input.id);
  const { agencyId, id: assessmentId } = loaded.assessment;
  const comment = await findComment(trx, { agencyId, assessmentId, indicator: input.indicator, id: input.id });
  if (comment === null) throw new FahengError(errors.FAHENG_COMMENT_NOT_FOUND, { place });
  if (comment.writtenBy !== desk.actor.personId) throw new FahengError(errors.FAHENG_COMMENT_NOT_OWN, { place });
  if (comment.withdrawnAt !== null) throw new FahengError(errors.FAHENG_COMMENT_WITHDRAWN, { place });
  return comment;
}

import { findLastChange } from "@faheng/database";
import { cityMoment, FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { unseal } from "../access/store.ts";
import { LOOKING_ACTIONS } from "../audit/looking-actions.ts";
import { nameFor } from "./name-for.ts";

/** What whoever is refused asks next: who was faster, and when. By their codes, with what it is about where that is not the act's own. */
export const CONFLICTS: Readonly<Record<string, ((error: FahengError) => readonly string[]) | null>> = {
  FAHENG_ACT_CONFLICT: null,
  FAHENG_AGENCY_CHANGED: null,
  FAHENG_AGENCY_DISSOLVED: ({ place }) => [`agency:${place}`],
  FAHENG_ASSIGNMENT_CONFLICT: null,
  FAHENG_BENCHMARK_CONFLICT: null,
  FAHENG_BINDING_CHANGED: null,
  FAHENG_CALENDAR_CONFLICT: null,
  FAHENG_CYCLE_CLOSED: ({ place }) => [`cycle:${place}`],
  FAHENG_EDITION_LOCKED: ({ place }) => [String(place)],
  FAHENG_EDITION_PUBLISHED: ({ place }) => [String(place)],
  FAHENG_JOB_QUEUED: ({ details: { job } }) => [`job:${job}`],
  FAHENG_NARRATIVE_CONFLICT: null,
  FAHENG_OFFICIAL_TEXT_CHANGED: null,
  FAHENG_PAPER_CONFLICT: null,
  FAHENG_PAST_CONFLICT: null,
  FAHENG_PERSON_CHANGED: null,
  FAHENG_PLUGIN_CHANGED: null,
  FAHENG_PROCESS_STATE: null,
  FAHENG_PROFILE_CHANGED: ({ details: { id, version } }) => [`profile:${id}@${version}`],
  FAHENG_PROFILE_FROZEN: ({ details: { id, version } }) => [`profile:${id}@${version}`],
  FAHENG_QUESTION_CONFLICT: ({ place }) => [String(place)],
  FAHENG_REGISTER_CONFLICT: ({ place }) => [String(place)],
  FAHENG_RESPONSE_CONFLICT: null,
  FAHENG_REVIEW_CHANGED: null,
  FAHENG_STATEMENT_CONFLICT: null,
  FAHENG_TRIAL_CHANGED: null,
};

/** What an act was about when it was refused. */
export interface Refused {
  /** What the audit may call it. */
  readonly subjects: () => Promise<readonly string[]>;
  readonly agencyId: string | null;
}

/**
 * A conflict that says who changed the thing last, and when. Looked up in the audit after the act was undone, by the machine: the
 * actor's own connection reads no audit, and learns a name only where it is theirs to know.
 *
 * @returns what was thrown, as it is where it is no conflict or nobody is known.
 */
export async function withLastChange(desk: Desk, cause: unknown, { subjects, agencyId }: Refused): Promise<unknown> {
  if (!(cause instanceof FahengError) || !Object.hasOwn(CONFLICTS, cause.code)) return cause;
  const objects = CONFLICTS[cause.code]?.(cause) ?? (await subjects());
  const change = await findLastChange(unseal(desk.context.store), { objects, agencyId, looking: LOOKING_ACTIONS });
  if (change === null) return cause;
  const { at } = change;
  return cause.withLastChange({ by: await nameFor(desk, change), at, cityTime: cityMoment(at, desk.context.timeZone) });
}

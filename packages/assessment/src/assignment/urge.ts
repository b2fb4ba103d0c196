import {
  insertUrge,
  listDepartmentMembers,
  listLastUrges,
  listResponseStates,
  type Transaction,
} from "@faheng/database";
import type { Indicator } from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { isAmong } from "./answerers.ts";

/** Whom somebody urges, by what they have to see to. */
export interface UrgeInput {
  readonly assessmentId: string;
  /** Codes; each once. */
  readonly indicators: readonly string[];
  /** What is said with it; empty for nothing. */
  readonly note: string;
}

/** Why nobody is urged: the answer is handed on, somebody was urged today, or there is nobody but the actor to be urged. */
export type NotUrged = "handed-on" | "urged-today" | "nobody";

/** What came of it. */
export interface UrgeOutcome {
  readonly urged: readonly string[];
  readonly left: readonly { readonly indicator: string; readonly reason: NotUrged }[];
}

/**
 * Urges whoever has indicators to answer to see to them, one or many at once: each is told once, of all that is theirs. An
 * indicator that there is no use in urging is left out and said; so nobody is told twice in a day.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_ENDED,
 *   FAHENG_FACT_UNKNOWN_INDICATOR
 */
export const urgeMany = defineAct({
  action: "assignment.urge",
  load: async (desk, { assessmentId }: UrgeInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null }),
  name: ({ assessmentId }) => `assignment:${assessmentId}`,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    const asked = [...new Set(input.indicators)].map((code) => requireIndicator(loaded.pinned, code));
    return await sift(trx, desk, loaded, asked);
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { urged, left } }) => {
    const { actor, now, today } = desk;
    const note = input.note.trim();
    const by = { urgedBy: actor.personId, urgedByName: actor.name, urgedAt: now };
    const key = { agencyId: loaded.agency.id, id: loaded.assessment.id };
    for (const indicator of urged) await insertUrge(trx, key, { indicator, urgedOn: today, note, ...by });
    const answer: UrgeOutcome = { urged, left };
    // Nobody was told anything: there is nothing to write down.
    if (urged.length === 0) return { answer, trace: null };
    return { answer, trace: { agencyId: loaded.agency.id, after: { indicators: urged, note } } };
  },
  emits: [],
});

/** Which of them there is use in urging now, and why not the others. */
async function sift(
  trx: Transaction,
  desk: Desk,
  { assessment, agency, answerersOf }: Pick<LoadedAssessment, "assessment" | "agency" | "answerersOf">,
  asked: readonly Indicator[],
): Promise<UrgeOutcome> {
  const [states, last, members] = await Promise.all([
    listResponseStates(trx, [assessment]),
    listLastUrges(trx, assessment),
    listDepartmentMembers(trx, agency.id, presently(desk)),
  ]);
  const handedOn = new Set(
    states.filter(({ state }) => state === "submitted" || state === "approved").map(({ indicator }) => indicator),
  );
  const today = new Set(last.filter(({ urgedOn }) => urgedOn === desk.today).map(({ indicator }) => indicator));
  const reasonOf = (indicator: Indicator): NotUrged | null => {
    if (handedOn.has(indicator.code)) return "handed-on";
    if (today.has(indicator.code)) return "urged-today";
    const answerers = answerersOf(indicator);
    const others = members.filter((it) => it.id !== desk.actor.personId && isAmong(answerers, it));
    return others.length === 0 ? "nobody" : null;
  };
  const reasons = asked.map((indicator) => ({ indicator: indicator.code, reason: reasonOf(indicator) }));
  return {
    urged: reasons.filter(({ reason }) => reason === null).map(({ indicator }) => indicator),
    left: reasons.flatMap(({ indicator, reason }) => (reason === null ? [] : [{ indicator, reason }])),
  };
}

import type { Db, Transaction } from "@faheng/database";
import {
  type Assessment,
  assessmentProcess,
  type CorrectedFact,
  countedFacts,
  FahengError,
  type Held,
  isOther,
} from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireUnlocked } from "../edition/edition-ground.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireSeen } from "../hand-in/load-hand-in.ts";
import { movedTo } from "../hand-in/moved-to.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { refuseUnheard } from "../register/veto-ground.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { spanText } from "../report/span-text.ts";
import { type AnnouncedResult, writeResult } from "./announce.ts";
import { checkRuled } from "./check-ruled.ts";
import { lastResult, type WrittenResult } from "./last-result.ts";
import { withOverstated } from "./measure-overstated.ts";
import { areVetoesDecided, loadReviewed, type Reviewed } from "./load-reviewed.ts";
import { workErrors as errors } from "./work-errors.ts";

/** What a final result is corrected to, and why. */
export interface CorrectInput extends MoveInput {
  /** Facts that stand in place of what counted, of whichever items. */
  readonly corrected: readonly CorrectedFact[];
  readonly reason: string;
}

/** Under which name a correction signs a judgement. */
const CORRECTED_BY = "更正";

/**
 * Corrects a final result (更正): facts that count from then on in place of what did, by somebody of the office who did not make it
 * final. The corrected result is the next one; the one before stays as it was.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_EDITION_LOCKED, FAHENG_PROCESS_* (DIFFERENCES: nothing would come to
 *   another amount), FAHENG_HAND_IN_CONFLICT, FAHENG_FACT_*, FAHENG_REVIEW_CORRECTED_TWICE
 */
export const correctResult = defineAct({
  action: "assessment.correct",
  load: async (desk, { assessmentId }: CorrectInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  foresees: async ({ desk, input, found: { loaded } }) => {
    // Asks a pack, where its own rules score it, before the transaction that writes the result.
    if (usesOwnRules(loaded.pinned.profile))
      await compared(desk, desk.db, loaded.assessment, await checkCorrected(desk.db, loaded, input));
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    await requireUnlocked(trx, assessment.cycleId);
    const corrected = await checkCorrected(trx, loaded, input);
    const { last, after, changes } = await compared(desk, trx, assessment, corrected);
    requireDecision(assessmentProcess, "assessment.correct", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: {
        other: isOther([desk.actor.personId], last === null ? [] : [last.by]),
        "vetoes-decided": areVetoesDecided(after),
        "differences-listed": areListed(changes),
      },
      reason: input.reason,
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    return { assessment, corrected, after, changes };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { assessment, corrected, after, changes } }) => {
    const n = await writeResult(trx, desk, { assessment, reviewed: after, kind: "final" });
    const { reason } = input;
    const moved = await movedTo(trx, desk, assessment, { act: "correct", state: "final", reason, corrected });
    const answer: AnnouncedResult = { n, moves: moved.steps.length };
    const trace = {
      agencyId: loaded.agency.id,
      before: { state: assessment.state, amounts: changes.map(({ said, from }) => `${said} ${from}`).join("；") },
      after: {
        state: moved.state,
        result: n,
        reason,
        amounts: changes.map(({ said, to }) => `${said} ${to}`).join("；"),
      },
    };
    return { answer, trace };
  },
  emits: ["result-corrected"],
});

/** An item that comes to another amount, in points as they are written. */
interface ChangedItem {
  readonly said: string;
  readonly from: string;
  readonly to: string;
}

/** The last result beside what the review comes to with a correction. */
async function compared(
  { context: { plugins } }: Desk,
  db: Db | Transaction,
  assessment: Assessment,
  corrected: readonly CorrectedFact[],
): Promise<{
  readonly last: WrittenResult | null;
  readonly after: Reviewed;
  readonly changes: readonly ChangedItem[];
}> {
  const last = await lastResult(db, plugins, assessment);
  const before = await loadReviewed(db, plugins, assessment);
  const { self, opinions, appeals, register } = before;
  const facts = await withOverstated(
    self,
    countedFacts(opinions, { appeals, register, steps: [...assessment.steps, { corrected }] }),
  );
  const after = { ...before, facts, stated: { ...before.stated, reviewed: facts } };
  const now = await explainStated(after.stated);
  return { last, after, changes: last?.explanation && now ? changedItems(last.explanation, now) : [] };
}

function changedItems(old: Explanation, now: Explanation): ChangedItem[] {
  const before = new Map(old.score.items.map((it) => [it.indicator, spanText(it.interval)]));
  const items = now.score.items.map(({ indicator, interval }) => {
    return { said: indicator, from: before.get(indicator) ?? "", to: spanText(interval) };
  });
  // A veto takes nothing off its item: it strikes what stands above.
  const [from, to] = [old, now].map(({ score }) => score.vetoes.join("、") || "—");
  const vetoes = { said: "否决", from: from ?? "", to: to ?? "" };
  return [...items, vetoes].filter((it) => it.from !== it.to);
}

function areListed(changes: readonly ChangedItem[]): Held {
  return changes.length > 0 || {};
}

function isSame(one: { readonly indicator: string; readonly fact: string }, other: typeof one): boolean {
  return one.indicator === other.indicator && one.fact === other.fact;
}

/**
 * Facts as their rules ask for them, each once.
 *
 * @throws FAHENG_FACT_*, FAHENG_REVIEW_CORRECTED_TWICE, FAHENG_REGISTER_VETO_UNHEARD
 */
async function checkCorrected(db: Db, loaded: LoadedAssessment, input: CorrectInput): Promise<CorrectedFact[]> {
  const { pinned } = loaded;
  const checked: CorrectedFact[] = [];
  for (const it of input.corrected) {
    if (checked.some((one) => isSame(one, it))) {
      const details = { item: `${it.indicator}.${it.fact}` };
      throw new FahengError(errors.FAHENG_REVIEW_CORRECTED_TWICE, { place: moveName(input), details });
    }
    const { indicator, fact, value } = it;
    const facts = [{ fact, value }];
    for (const ruled of await checkRuled(pinned, { indicator, facts, by: CORRECTED_BY, reason: input.reason })) {
      await refuseUnheard(db, loaded, { indicator, facts: [ruled] });
      checked.push({ indicator, ...ruled });
    }
  }
  return checked;
}

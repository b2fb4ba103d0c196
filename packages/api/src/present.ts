import {
  type AssessmentDetail,
  type AssessmentSummary,
  cycleKind,
  type OpenedAssessment,
  type PreviewedResponse,
  type SavedResponse,
} from "@faheng/assessment";
import { jsonDifference, profileSchema } from "@faheng/domain";
import type { z } from "zod";
import type { cycle, detail, explainedSince, opened, previewed, savedResponse, summary } from "./schemas/assessment.ts";

/** A cycle as the wire has it. */
export function toCycle(it: AssessmentSummary["cycle"]): z.input<typeof cycle> {
  return {
    id: it.id,
    title: it.title,
    owner: it.owner,
    from: it.startsOn,
    to: it.endsOn,
    kind: cycleKind(it),
    status: it.status,
    phase: it.phase,
    daysLeft: it.daysLeft,
    openedOn: it.openedOn,
  };
}

/** An assessment in a list as the wire has it. */
export function toSummary(it: AssessmentSummary): z.input<typeof summary> {
  return {
    id: it.assessment.id,
    state: it.assessment.state,
    moves: it.assessment.steps.length,
    moved: movedOf(it.assessment),
    ending: it.ending,
    takenFrom: it.takenFrom,
    cycleId: it.cycle.id,
    cycleTitle: it.cycle.title,
    cycleKind: cycleKind(it.cycle),
    assessedBy: it.assessedBy,
    agencyId: it.agency.id,
    agencyName: it.agency.name,
    frameworkId: it.framework.id,
    frameworkTitle: it.framework.title,
    profileStanding: it.profile?.standing ?? null,
    completion: it.completion,
    // What work under way may still win back lies inside it, as in the headline beside it.
    interval: it.headline?.range ?? it.score?.interval ?? null,
    total: it.score?.total ?? null,
    full: it.score?.full ?? null,
    applicable: it.score?.applicable ?? null,
    grade: it.score?.grade ?? null,
    isDisqualified: it.score?.disqualified ?? false,
    headline: it.headline,
    isReadOnly: it.isReadOnly,
    overdue: it.overdue,
    nextDueOn: it.nextDueOn,
    nextPressesFrom: it.nextPressesFrom,
    cyclePhase: it.cycle.phase,
    cycleEndsOn: it.cycle.endsOn,
    daysLeft: it.cycle.daysLeft,
    cycleOpenedOn: it.cycle.openedOn,
    updatedAt: it.assessment.updatedAt,
  };
}

function movedOf({ steps }: AssessmentSummary["assessment"]) {
  const last = steps.at(-1);
  return last ? { act: last.act, by: last.byName, at: last.at, dueOn: last.dueOn } : null;
}

/** A saved answer as the wire has it: of the explanation what it changed. */
export function toSaved({
  response,
  explanation,
  mark,
  former,
  completion,
  hint,
}: SavedResponse): z.input<typeof savedResponse> {
  return { response, explained: sinceOf({ former, mark, explanation }), completion, hint };
}

/**
 * A previewed answer as the wire has it: what it changes of the explanation that somebody holds, and the whole where they hold
 * another one, or none.
 *
 * @param since the mark of the explanation they hold.
 */
export function toPreview(it: PreviewedResponse, since: string | null): z.input<typeof previewed> {
  const isHeld = it.former !== null && it.former.mark === since;
  return { explained: isHeld ? sinceOf(it) : null, explanation: isHeld ? null : it.explanation, hint: it.hint };
}

function sinceOf({
  former,
  mark,
  explanation,
}: Pick<SavedResponse, "former" | "mark" | "explanation">): z.input<typeof explainedSince> {
  const changes = former && jsonDifference(former.explanation, explanation);
  return { since: former?.mark ?? null, mark, changes };
}

/** An assessment with everything as the wire has it. */
export function toDetail(it: AssessmentDetail): z.input<typeof detail> {
  const { framework, profile } = it.pinned;
  const base = { framework, profile: profile && profileSchema.encode(profile), fields: it.questions };
  return Object.assign(base, toParts(it), { explanation: it.explanation });
}

/** An assessment without its base and what explains its score as the wire has it. */
export function toOpened(it: OpenedAssessment): z.input<typeof opened> {
  return Object.assign(toParts(it), { baseSha256: it.baseSha256 });
}

/** What both have, with hints as they are and not as whoever checks them takes them. */
type Parts = Omit<z.input<typeof detail>, "framework" | "profile" | "fields" | "explanation" | "hints"> &
  Pick<z.input<typeof opened>, "hints">;

function toParts(it: AssessmentDetail): Parts {
  const { content: _content, ...manifest } = it.pinned.stored;
  return {
    id: it.assessment.id,
    state: it.assessment.state,
    ending: it.ending,
    takenFrom: it.takenFrom,
    cycle: toCycle(it.cycle),
    agency: { id: it.agency.id, name: it.agency.name, category: it.agency.category },
    manifest,
    responses: Object.fromEntries(it.responses.map((response) => [response.indicator, response])),
    formerAnswers: Object.fromEntries(it.formerAnswers),
    officialText: Object.fromEntries(it.officialText),
    officialCopy: it.officialCopy,
    explanationMark: it.mark,
    frozen: it.frozen && {
      reason: it.frozen.reason.report(),
      kept: it.frozen.kept && {
        total: it.frozen.kept.total,
        interval: it.frozen.kept.interval,
        full: it.frozen.kept.full,
        grade: it.frozen.kept.grade,
        isDisqualified: it.frozen.kept.disqualified,
        headline: it.frozen.kept.headline ?? null,
      },
    },
    completion: it.completion,
    hints: Object.fromEntries(it.hints),
    dues: Object.fromEntries(it.dues),
    assigned: Object.fromEntries(it.assigned),
    canEdit: [...it.canEdit],
    toAnswer: [...it.toAnswer],
    inPlaceOf: Object.fromEntries(it.inPlaceOf),
    acts: Object.fromEntries(it.acts),
    canApprove: [...it.canApprove],
    canReturn: [...it.canReturn],
    ownClaims: [...it.ownClaims],
    approvals: Object.fromEntries(it.approvals),
    statements: [...it.statements],
    benchmarks: [...it.benchmarks],
    reports: [...it.reports],
  };
}

import { listExtensions, listPeriodDuties, listResponses } from "@faheng/database";
import {
  allowedActs,
  type Duty,
  type DutyAct,
  type DutyStanding,
  dutyStanding,
  type DutySum,
  dutySums,
  isBeforeTransfer,
  isOther,
  isThawed,
  type LightColour,
  lightColour,
  type PeriodDuty,
  periodDutyProcess,
  responseStateOf,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Action, can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import { identitiesOf } from "../access/identities.ts";
import { hasToAnswer, type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { partiesTo } from "../response/response-parties.ts";
import type { Context } from "../context.ts";
import { dutiesIn } from "./duties-in.ts";

/** One period of one figure, as it stands today. */
export interface DutyView extends Duty, DutyStanding {
  /** The newest of what was said of it; `null` where nobody has said anything. */
  readonly stated: DutySaid | null;
  /** Every version, oldest first. */
  readonly steps: readonly DutySaid[];
  /** 蓝, 黄, 红 while it is still to be done. */
  readonly colour: LightColour;
  /** Whether it waits for the actor: theirs to state, begun and not settled. */
  readonly isMine: boolean;
  /** Acts that the actor may do now. */
  readonly may: readonly DutyAct[];
}

/** A version as it is shown. */
export type DutySaid = Omit<PeriodDuty, "indicator" | "figure" | "period" | "savedBy">;

/** Duties with a period of one assessment. */
export interface DutiesView {
  /** In the order of the document, each figure by its periods. */
  readonly duties: readonly DutyView[];
  readonly sums: readonly DutySum[];
  readonly today: string;
}

/**
 * What an assessment asks for by the period (周期任务), of the indicators that the actor may read.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function listDuties(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<DutiesView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const duties = await dutyViewsOf(desk, loaded);
  return { duties, sums: dutySums(duties), today: desk.today };
}

async function dutyViewsOf(desk: Desk, loaded: LoadedAssessment): Promise<DutyView[]> {
  const { today, actor } = desk;
  const { assessment, cycle, agency, pinned, canSee, answerersOf } = loaded;
  const extensions = await listExtensions(desk.db, [assessment]);
  const asked = pinned.framework.indicators
    .filter(({ code }) => canSee(code))
    .map((indicator) => ({ indicator, duties: dutiesIn(loaded, indicator, extensions) }))
    .filter(({ duties }) => duties.length > 0);
  const [everything, responses, { actors, behind }, transfers] = await Promise.all([
    listPeriodDuties(desk.db, assessment),
    listResponses(desk.db, assessment),
    identitiesOf(desk.db, desk, agency.id),
    transfersIn(desk.db, loaded),
  ]);
  const versions = Map.groupBy(everything, keyOf);
  return asked.flatMap(({ indicator, duties }) => {
    const response = responses.find((it) => it.indicator === indicator.code) ?? null;
    const isThawedNow = isThawed(assessment.state, responseStateOf(response)) === true;
    const answerers = answerersOf(indicator);
    const parties = partiesTo(desk, loaded, { indicator, response }, answerers);
    const object = { agencyId: agency.id, owner: assessment.owner, answerers };
    const isTheirs = hasToAnswer(desk, loaded, indicator);
    const transfer = transfers(indicator.code);
    const said = (duty: Duty) => versions.get(keyOf(Object.assign({}, duty, { period: duty.period.key }))) ?? [];
    // Of a function that went, periods that end before its day are still the agency's, and what was said of others stays in sight.
    const owed = duties.filter((it) => isBeforeTransfer(transfer, it.period.to) || said(it).length > 0);
    return owed.map((duty): DutyView => {
      const own = said(duty);
      const last = own.at(-1) ?? null;
      const standing = dutyStanding(duty, last, today);
      const stated = own.filter(({ act }) => act === "state").flatMap((it) => behind(it.savedBy, it.savedAt));
      const isOtherNow = isOther(actors, stated) === true;
      const may = allowedActs(periodDutyProcess, last?.state ?? "open", parties)
        .filter(({ act }) => can(actor, act as Action, object))
        .filter(({ holds = [] }) => isOtherNow || !holds.includes("other"))
        .map(({ act }) => act.slice("duty.".length) as DutyAct);
      const isOpen = cycle.status === "open" && isThawedNow && isBeforeTransfer(transfer, duty.period.to);
      return Object.assign({}, duty, standing, {
        stated: last && shown(last),
        steps: own.map(shown),
        colour: standing.isSettled ? ("blue" as const) : lightColour(duty.due, today),
        isMine: isOpen && isTheirs && !standing.isSettled && duty.period.from <= today,
        may: isOpen ? may : [],
      });
    });
  });
}

function keyOf({ indicator, figure, period }: Pick<PeriodDuty, "indicator" | "figure" | "period">): string {
  return `${indicator} ${figure} ${period}`;
}

function shown({ version, act, state, doneOn, amount, note, reason, savedByName, savedAt }: PeriodDuty): DutySaid {
  return { version, act, state, doneOn, amount, note, reason, savedByName, savedAt };
}

import {
  type Agency,
  type AgencyScope,
  isInScope,
  listAgencies,
  findOfficialCopy,
  findScore,
  listCycles,
  listOfficialText,
} from "@faheng/database";
import type { FahengError } from "@faheng/domain";
import {
  allowedActs,
  type Assessment,
  type Cycle,
  cityDay,
  type Due,
  type Indicator,
  type IndicatorFacts,
  isThawed,
  type ResponseAct,
  responseProcess,
  responseStateOf,
} from "@faheng/domain";
import type { Explanation, Headline, StatusHint } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { can, waitsInPlaceOf } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import { assignedNames } from "../assignment/answerers.ts";
import { assignedDays } from "../assignment/days.ts";
import { benchmarksOf, type BenchmarkView } from "../benchmark/stated-benchmark.ts";
import type { Context } from "../context.ts";
import { timelyIn, timingOf } from "../extension/timely.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { foreignFacts, type KeptReading, readKept } from "../manifest/score-digest.ts";
import { partiesTo } from "../response/response-parties.ts";
import { approversOf, listHistories, type ResponseHistory } from "../response/staters.ts";
import { type StatementView, toStatementView } from "../statement/statement.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { isPackHere } from "../manifest/pinned-pack.ts";
import { dueCounts } from "../packed/pack.ts";
import type { DueCount, PackedScore, PackedUnit } from "../packed/packed-unit.ts";
import { type CurrentUnit, readUnits } from "../packed/read-units.ts";
import { readItems, readUnit } from "../packed/stored-unit.ts";
import { reportsFor } from "../plugin/plugins.ts";
import { isApproved, type ResponseView, toView } from "../response/response.ts";
import { type Succession, successionsIn } from "../organisation/agency-ending.ts";
import { listDepartmentNames } from "../organisation/department-names.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { type Completion, completionOf, countProgress, duesOf } from "./completion.ts";
import { explainOrFreeze } from "./explain-assessment.ts";
import { canAnswer, cycleFor, hasToAnswer, loadAssessment, sightOf, statedIn } from "./load.ts";

/** An assessment in a list. */
export interface AssessmentSummary extends Succession {
  /** Which bureau assesses in its line, by name; `null` in every other cycle. */
  readonly assessedBy: string | null;
  readonly assessment: Assessment;
  readonly cycle: TimedCycle;
  readonly agency: Agency;
  readonly framework: PackedUnit["framework"];
  readonly profile: PackedUnit["profile"];
  readonly completion: Completion;
  /** Last computed score; `null` without a profile, and for a reviewer who sees some of the indicators only. */
  readonly score: PackedScore | null;
  /** The figures above the score, `null` where that is. */
  readonly headline: Headline | null;
  /** Whether the pack whose rules score it is not here as it was pinned. */
  readonly isReadOnly: boolean;
  /** Indicators whose day has passed. */
  readonly overdue: number;
  /** The next day on which something is due that is not done, `null` where nothing is. */
  readonly nextDueOn: string | null;
  /** The day from which that presses: three working days before. */
  readonly nextPressesFrom: string | null;
}

/** An assessment with everything a person works with. */
export interface AssessmentDetail extends Succession {
  readonly assessment: Assessment;
  readonly cycle: TimedCycle;
  readonly agency: Agency;
  readonly pinned: Pinned;
  readonly questions: Readonly<Record<string, readonly FactQuestion[]>>;
  /** Those the actor may read; a reviewer may have been assigned some of the indicators only. */
  readonly responses: readonly ResponseView[];
  /** What the agency once typed for the office and does not count, by indicator; it stays in the history. */
  readonly formerAnswers: ReadonlyMap<string, IndicatorFacts>;
  readonly officialText: ReadonlyMap<string, string>;
  /** Digest of the copy that the wording came from, `null` where none is attached. */
  readonly officialCopy: string | null;
  /** `null` without a profile, where the actor may not read every indicator, and where it can't be scored. */
  readonly explanation: Explanation | null;
  /** Of what it is the explanation: what a save changes of it is told to who holds that; `null` where nobody is shown any. */
  readonly mark: string | null;
  /** Why it can't be scored and only be read, with the score as it was last kept; `null` where it can. */
  readonly frozen: { readonly reason: FahengError; readonly kept: KeptReading | null } | null;
  readonly completion: Completion;
  /** Where a status contradicts its facts, by code, of what the actor may read. */
  readonly hints: ReadonlyMap<string, StatusHint>;
  /** When each indicator that the actor may read is due, by code. */
  readonly dues: ReadonlyMap<string, Due>;
  /** Names of the departments to which the agency has assigned an indicator, lead first; absent where it has not. */
  readonly assigned: ReadonlyMap<string, readonly string[]>;
  /** Codes of the indicators the actor may answer now. */
  readonly canEdit: readonly string[];
  /** Of these, codes of the indicators that wait for the actor: their department's, or theirs by name. */
  readonly toAnswer: readonly string[];
  /** Of these, by code, what waits for the actor in somebody's place, and whose: their name. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  /** What the actor may do with each answer now, by code: by the table of its process, and who else stated it. */
  readonly acts: ReadonlyMap<string, readonly ResponseAct[]>;
  /** Codes of the indicators whose answer the actor may approve now. */
  readonly canApprove: readonly string[];
  /** Codes of the indicators whose answer the actor may send back now. */
  readonly canReturn: readonly string[];
  /** Codes of the submitted indicators that the actor had a part in stating, and so may not approve. */
  readonly ownClaims: readonly string[];
  /** Who agreed that an indicator does not apply, and on which day of the city. */
  readonly approvals: ReadonlyMap<string, { readonly by: string; readonly on: string }>;
  /** What the office states, and how far it lets judgements go, as far as the actor may read the indicators. */
  readonly statements: readonly StatementView[];
  /** What the profile waits to be told once for all agencies, and what was, as far as the actor may read the indicators. */
  readonly benchmarks: readonly BenchmarkView[];
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}

/** Assessments the actor may read, of one cycle or of all: as they are packed, with nothing computed but what hangs on the day. */
export async function listAssessmentSummaries(
  context: Context,
  actor: Actor,
  cycleId: string | null,
): Promise<AssessmentSummary[]> {
  return await summariesIn(enter(context, actor), cycleId);
}

/** The same by a desk, which may reach further than its actor. */
export async function summariesIn(desk: Desk, cycleId: string | null): Promise<AssessmentSummary[]> {
  // Who may have been given some of the indicators only is shown these, and needs them one by one.
  const seesPart = desk.actor.assignments.some(({ indicators }) => indicators !== null);
  const part = seesPart ? ({ part: "items" } as const) : {};
  return await summariesOf(desk, await readUnits(desk, { cycleId, ...part }));
}

/** Units as lists show them, in the order given, without those that the actor may not read. */
export async function summariesOf(desk: Desk, units: readonly CurrentUnit[]): Promise<AssessmentSummary[]> {
  const { actor } = desk;
  const [cycles, agencies] = await Promise.all([
    listCycles(desk.db, desk.reach),
    listAgencies(desk.db, agenciesOf(desk, units)),
  ]);
  const successionOf = await successionsIn(
    desk,
    units.map(({ assessment }) => assessment),
  );
  const cycleOf = new Map(cycles.map((it) => [it.id, it]));
  const agencyOf = new Map(agencies.map((it) => [it.id, it]));
  const officeOf = await officesOf(desk, cycles);
  // Where a cycle stands today is the same for all that have not ended before it.
  const timedOf = new Map(cycles.map((it) => [it.id, timedCycle(desk, it)]));
  return units.flatMap((unit) => {
    const { assessment } = unit;
    const cycle = cycleOf.get(assessment.cycleId);
    const agency = agencyOf.get(assessment.agencyId);
    const isSeen = can(actor, "assessment.read", assessment) && cycle && agency && isInScope(desk.scope, agency.id);
    if (!isSeen) return [];
    const timed = assessment.endedAt === null ? timedOf.get(cycle.id) : undefined;
    const about = { agency, assessedBy: officeOf.get(cycle.id) ?? null, succession: successionOf(assessment) };
    return [summarise(desk, unit, { cycle: timed ?? timedCycle(desk, cycleFor(assessment, cycle)), ...about })];
  });
}

/** Which bureau each line belongs to, by name; who sees a line may know that. */
async function officesOf({ db }: Desk, cycles: readonly Cycle[]): Promise<ReadonlyMap<string, string>> {
  const lines = cycles.flatMap(({ id, owner, isLine }) => (isLine && owner !== null ? [{ id, owner }] : []));
  if (lines.length === 0) return new Map();
  const offices = await listAgencies(db, { kind: "agencies", ids: [...new Set(lines.map(({ owner }) => owner))] });
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  return new Map(lines.map(({ id, owner }) => [id, names.get(owner) ?? ""]));
}

/** So many agencies are read by their ids; of more the whole scope is read. */
const FEW = 200;

export function agenciesOf({ scope }: Desk, units: readonly CurrentUnit[]): AgencyScope {
  const ids = new Set(units.map(({ assessment }) => assessment.agencyId));
  if (ids.size > FEW) return scope;
  return { kind: "agencies", ids: [...ids].filter((id) => isInScope(scope, id)) };
}

function summarise(
  desk: Desk,
  { assessment, row }: CurrentUnit,
  {
    cycle,
    agency,
    assessedBy,
    succession,
  }: { readonly cycle: TimedCycle; readonly succession: Succession } & Pick<AssessmentSummary, "agency" | "assessedBy">,
): AssessmentSummary {
  const { framework, profile, pack, completion, score, headline, due } = readUnit(row);
  const sees = sightOf(desk.actor, assessment);
  const items = row.items === "" ? [] : readItems(row);
  const visible = items.filter((it) => sees(it.indicator));
  const isWhole = visible.length === items.length;
  const days = isWhole ? due : dueCounts(visible);
  const next = days.find((it) => desk.today <= it.on);
  return {
    ...succession,
    assessment,
    cycle,
    agency,
    assessedBy,
    framework,
    profile,
    completion: isWhole ? completion : countProgress(visible.map((it) => it.progress)),
    score: isWhole ? score : null,
    headline: isWhole ? headline : null,
    isReadOnly: pack !== null && !isPackHere(pack, desk.context.plugins),
    overdue: overdueOf(days, desk.today),
    nextDueOn: next?.on ?? null,
    nextPressesFrom: next?.from ?? null,
  };
}

/** How many indicators are still to be done whose day has passed. */
export function overdueOf(due: readonly Pick<DueCount, "on" | "count">[], today: string): number {
  return due.filter((it) => today > it.on).reduce((sum, it) => sum + it.count, 0);
}

/** Of what nobody has stated. */
const NOBODYS: ResponseHistory = { staters: new Set(), approvedAt: null };

/**
 * One assessment as the actor may see it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function getAssessment(context: Context, actor: Actor, id: string): Promise<AssessmentDetail> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, id);
  const { assessment, cycle, agency, pinned, canSee, isWhole } = loaded;
  const [stated, approvers, everyText, copy, successionOf, timing, transfers] = await Promise.all([
    statedIn(desk, loaded),
    approversOf(desk.db, desk, agency.id),
    listOfficialText(desk.db, agency.id, pinned.framework.id),
    findOfficialCopy(desk.db, agency.id, pinned.framework.id),
    successionsIn(desk, [assessment]),
    timingOf(desk.db, loaded),
    transfersIn(desk.db, loaded),
  ]);
  const responses = stated.responses.filter((it) => canSee(it.indicator));
  const officialText = new Map([...everyText].filter(([code]) => canSee(code)));
  const { mark, whole, hints, scorer, fault } = await explainOrFreeze(stated, cycle);
  const kept = fault === null ? null : readKept(await findScore(desk.db, assessment));
  const isOpen = fault === null && cycle.status === "open";
  const explanation = isWhole ? whole : null;
  const part = { ...pinned.framework, indicators: pinned.framework.indicators.filter((it) => canSee(it.code)) };
  const states = new Map(responses.map((it) => [it.indicator, responseStateOf(it)]));
  const submitted = responses.flatMap((it) => (states.get(it.indicator) === "submitted" ? [it.indicator] : []));
  const agreed = responses.flatMap((it) => (isApproved(it) ? [it.indicator] : []));
  const histories = await listHistories(desk.db, assessment, [...submitted, ...agreed], approvers.behind);
  const historyOf = (code: string): ResponseHistory => histories.get(code) ?? NOBODYS;
  const responseOf = new Map(responses.map((it) => [it.indicator, it]));
  const isTaken = (code: string): boolean =>
    timelyIn(timing, desk, { indicator: code }, responseOf.get(code)?.returned?.dueOn ?? null) === true;
  // What the table lets this person do now, button by button; what only trying can tell is told by trying.
  const actsOn = (indicator: Indicator): ResponseAct[] => {
    if (!isOpen || transfers(indicator.code) !== null) return [];
    const isFrozen = isThawed(assessment.state, states.get(indicator.code) ?? "none") !== true;
    const response = responseOf.get(indicator.code) ?? null;
    const parties = partiesTo(desk, loaded, { indicator, response }, loaded.answerersOf(indicator));
    return allowedActs(responseProcess, responseStateOf(response), parties)
      .filter((it) => !isFrozen || !(it.holds ?? []).includes("thawed"))
      .filter((it) => isTaken(indicator.code) || !(it.holds ?? []).includes("timely"))
      .map((it) => it.act as ResponseAct)
      .filter((act) => act !== "response.approve" || approvers.mayApprove(historyOf(indicator.code)));
  };
  const formerAnswers = new Map(
    responses.flatMap(({ indicator, facts }) => {
      const foreign = foreignFacts(stated, scorer, indicator, facts);
      return Object.keys(foreign).length === 0 ? [] : [[indicator, foreign] as const];
    }),
  );
  const acts = new Map(part.indicators.map((it) => [it.code, actsOn(it)]));
  const allowing = (act: ResponseAct): string[] =>
    [...acts].flatMap(([code, allowed]) => (allowed.includes(act) ? [code] : []));
  return {
    ...successionOf(assessment),
    assessment,
    cycle: timedCycle(desk, cycle),
    agency,
    pinned,
    questions: fault === null ? (scorer?.questions ?? {}) : {},
    responses: responses.map((it) => {
      const foreign = formerAnswers.get(it.indicator);
      if (foreign === undefined) return toView(it);
      const own = Object.entries(it.facts).filter(([key]) => !Object.hasOwn(foreign, key));
      return { ...toView(it), facts: Object.fromEntries(own) };
    }),
    formerAnswers,
    officialText,
    officialCopy: copy?.fileSha256 ?? null,
    explanation,
    mark: isWhole ? mark : null,
    frozen: fault && { reason: fault, kept: isWhole ? kept : null },
    completion: completionOf(
      part,
      responses.map((it) => ({ ...it, isNotApplicableApproved: isApproved(it) })),
      whole?.score ?? kept,
    ),
    hints: new Map([...hints].filter(([code]) => canSee(code))),
    dues: duesOf(
      part,
      responses.map((it) => ({ ...it, isReturned: it.returned !== undefined, mendBy: it.returned?.dueOn ?? null })),
      pinned.deadlines,
      { today: desk.today, assigned: assignedDays(loaded.said.assignments), extensions: timing.extensions },
    ),
    assigned: assignedNames(loaded.said.assignments, await listDepartmentNames(desk.db, agency.id)),
    canEdit: pinned.framework.indicators
      .filter((it) => isOpen && isThawed(assessment.state, states.get(it.code) ?? "none") === true && isTaken(it.code))
      .filter((it) => canAnswer(desk, loaded, it) && transfers(it.code) === null)
      .map((it) => it.code),
    toAnswer: pinned.framework.indicators
      .filter((it) => isOpen && hasToAnswer(desk, loaded, it) && acts.get(it.code)?.includes("response.save"))
      .map((it) => it.code),
    inPlaceOf: new Map(
      pinned.framework.indicators.flatMap((it) => {
        const away = waitsInPlaceOf(actor, { agencyId: agency.id, answerers: loaded.answerersOf(it) });
        return away === null ? [] : [[it.code, away.name]];
      }),
    ),
    acts,
    canApprove: allowing("response.approve"),
    canReturn: allowing("response.return"),
    ownClaims: submitted.filter((code) => approvers.actors.some((it) => historyOf(code).staters.has(it))),
    approvals: new Map(
      responses.flatMap(({ indicator, notApplicable }) => {
        const at = historyOf(indicator).approvedAt;
        const by = notApplicable?.approvedBy;
        return at && by ? [[indicator, { by, on: cityDay(at, context.timeZone) }] as const] : [];
      }),
    ),
    benchmarks: benchmarksSeen(pinned, canSee),
    statements: stated.statements.filter((it) => canSee(it.indicator)).map(toStatementView),
    // A paper without its score would say what nobody computed.
    reports:
      fault === null && can(actor, "report.read", { agencyId: agency.id })
        ? reportsFor(context, pinned.framework.id).map(({ id: reportId, title }) => ({ id: reportId, title }))
        : [],
  };
}

function benchmarksSeen({ profile, manifest }: Pinned, canSee: (indicator: string) => boolean): BenchmarkView[] {
  if (profile === null) return [];
  const all = benchmarksOf(profile, manifest.scoring.benchmarks ?? {});
  return all
    .map((it) => Object.assign({}, it, { indicators: it.indicators.filter(canSee) }))
    .filter(({ indicators }) => indicators.length > 0);
}

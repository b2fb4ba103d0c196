import {
  type Department,
  listAgencies,
  listAssessments,
  listCycles,
  listDepartmentMembers,
  listDepartmentsIn,
  listRectifications,
} from "@faheng/database";
import {
  allowedActs,
  type Assessment,
  cityDay,
  type CureFile,
  type Cycle,
  type EscalationRung,
  FahengError,
  filesSince,
  isRectificationOpen,
  laterAsked,
  type LightColour,
  lightColour,
  limitOf,
  nextRung,
  planOf,
  type Rectification,
  type RectificationAct,
  rectificationProcess,
  type RectificationStep,
  rungsOf,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type Identities, identitiesOf } from "../access/identities.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import {
  curersOf,
  dueOfRectification,
  isOfficeOf,
  ladderOf,
  partiesTo,
  rectificationName,
  type RectificationPlace,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** A problem as it stands in a list. */
export interface RectificationHead extends Pick<
  Rectification,
  "assessmentId" | "id" | "writes" | "state" | "raisedAs" | "origin" | "indicator" | "found" | "raisedAt"
> {
  readonly agencyId: string;
  readonly agency: string;
  /** The title of the cycle in which it was found. */
  readonly cycle: string;
  /** Whether that cycle is over and it is still open: carried on under its own id. */
  readonly isCarried: boolean;
  /** The indicator's title, `null` where there is none. */
  readonly title: string | null;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly personId: string | null;
  readonly person: string | null;
  readonly dueOn: string | null;
  /** Of what still waits and has a day; `null` of everything else. */
  readonly light: LightColour | null;
  /** The last rung of the ladder that was taken. */
  readonly rung: EscalationRung | null;
  /** What the office calls it where several agencies have it; `null` for everybody else. */
  readonly theme: string | null;
  /** What the actor may do to it now. */
  readonly acts: readonly RectificationAct[];
}

/** Problems of an agency, of the cycle it is asked for and carried into it. */
export interface RectificationsView {
  readonly today: string;
  readonly rectifications: readonly RectificationHead[];
  readonly mayRaise: boolean;
  /** Departments that can cure something, with their people; empty for who neither raises nor plans. */
  readonly departments: readonly (Pick<Department, "id" | "name"> & {
    readonly people: readonly { readonly id: string; readonly name: string }[];
  })[];
}

/** One problem with all that was done to it. */
export interface RectificationView extends RectificationHead {
  readonly plan: { readonly cause: string; readonly measures: string; readonly dueOn: string } | null;
  /** The last day that whoever raised or reopened it allows. */
  readonly limitOn: string | null;
  /** Files on which its next claim rests. */
  readonly files: readonly CureFile[];
  /** The rung that comes next, for whoever may press; `null` for everybody else, and at the top. */
  readonly nextRung: EscalationRung | null;
  readonly rungs: readonly EscalationRung[];
  /** A later day that was asked for and waits for its answer. */
  readonly asked: {
    readonly wishedOn: string;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  } | null;
  readonly today: string;
  /** Oldest first; links to themes are the office's alone. */
  readonly steps: readonly Omit<RectificationStep, "by">[];
}

/**
 * 问题清单: an agency's problems in the cycle of an assessment, and those of earlier cycles that were open when it began or are
 * still; for the people of the agency and the office of the cycle.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getRectifications(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<RectificationsView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { assessment, agency } = loaded;
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "rectification.read", object, rectificationName({ assessmentId }));
  const own = await assessmentsLike(desk, loaded);
  const cycles = new Map((await listCycles(desk.db, desk.reach)).map((it) => [it.id, it]));
  const shown = await problemsIn(desk, loaded);
  const mayRaise = can(actor, "rectification.raise", object);
  const departments = await listDepartmentsIn(desk.db, { kind: "agencies", ids: [agency.id] });
  const mayName = mayRaise || can(actor, "rectification.plan", object);
  const members = mayName ? await listDepartmentMembers(desk.db, agency.id, desk.now) : [];
  return {
    today: desk.today,
    rectifications: await headsOf(desk, { problems: shown, assessments: own, cycles }),
    mayRaise,
    departments: mayName
      ? departments.map(({ id, name }) => ({
          id,
          name,
          people: members.flatMap((it) => (it.departmentId === id ? [{ id: it.id, name: it.name }] : [])),
        }))
      : [],
  };
}

/** Assessments of the same agency, in cycles of the same office. */
async function assessmentsLike(desk: Desk, { assessment }: LoadedAssessment): Promise<Assessment[]> {
  const all = await listAssessments(desk.db, desk.reach, null);
  return all.filter((it) => it.agencyId === assessment.agencyId && it.owner === assessment.owner);
}

/** Problems that stand in the list of an assessment: its own, and of earlier cycles what was open when this one began, or is. */
export async function problemsIn(desk: Desk, loaded: LoadedAssessment): Promise<Rectification[]> {
  const { assessment, cycle } = loaded;
  const cycles = new Map((await listCycles(desk.db, desk.reach)).map((it) => [it.id, it]));
  const before = (await assessmentsLike(desk, loaded)).filter(
    (it) => (cycles.get(it.cycleId)?.startsOn ?? "") <= cycle.startsOn,
  );
  return (await listRectifications(desk.db, before)).filter(
    (it) =>
      it.assessmentId === assessment.id ||
      isRectificationOpen(it) ||
      cityDay(it.savedAt, desk.context.timeZone) >= cycle.startsOn,
  );
}

/**
 * One problem with its history.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_NOT_FOUND
 */
export async function getRectification(
  context: Context,
  actor: Actor,
  place: RectificationPlace,
): Promise<RectificationView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, place.assessmentId);
  const { assessment, agency } = loaded;
  await permit(
    desk,
    "rectification.read",
    { agencyId: agency.id, owner: assessment.owner },
    rectificationName({ assessmentId: place.assessmentId }),
  );
  const problem = (await listRectifications(desk.db, [assessment])).find(({ id }) => id === place.id);
  const cycles = new Map([[loaded.cycle.id, loaded.cycle]]);
  const [head] = await headsOf(desk, { problems: problem ? [problem] : [], assessments: [assessment], cycles });
  if (!problem || !head) {
    throw new FahengError(errors.FAHENG_RECTIFICATION_NOT_FOUND, { place: rectificationName(place) });
  }
  const plan = planOf(problem);
  const isOffice = isOfficeOf(desk, loaded);
  const asked = laterAsked(problem);
  const taken = rungsOf(problem).map(({ rung }) => rung);
  return Object.assign(head, {
    plan: plan && { cause: plan.cause, measures: plan.measures, dueOn: plan.dueOn },
    limitOn: limitOf(problem),
    files: filesSince(problem),
    nextRung: head.acts.includes("rectification.escalate") ? nextRung(ladderOf(loaded), taken) : null,
    rungs: ladderOf(loaded),
    asked: asked && { wishedOn: asked.wishedOn, reason: asked.reason ?? "", at: asked.at, by: asked.byName },
    today: desk.today,
    steps: problem.steps
      .filter(({ act }) => isOffice || act !== "rectification.link")
      .map(({ act, byName, at, reason, said }) => ({ act, byName, at, reason, said })),
  });
}

/** What the office sees over agencies. */
export interface CityRectificationsView {
  readonly today: string;
  readonly rectifications: readonly RectificationHead[];
}

/**
 * Problems of every agency in a cycle of the office, and those of its earlier cycles that are still open.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function getCityRectifications(
  context: Context,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<CityRectificationsView> {
  const desk = enter(context, actor);
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  const all = (await listAssessments(desk.db, desk.reach, null)).filter(({ owner }) => owner === null);
  const cycles = new Map((await listCycles(desk.db, desk.reach)).map((it) => [it.id, it]));
  const before = all.filter((it) => (cycles.get(it.cycleId)?.startsOn ?? "") <= cycle.startsOn);
  const inCycle = new Set(all.flatMap((it) => (it.cycleId === cycleId ? [it.id] : [])));
  const problems = (await listRectifications(desk.db, before)).filter(
    (it) => inCycle.has(it.assessmentId) || isRectificationOpen(it),
  );
  return { today: desk.today, rectifications: await headsOf(desk, { problems, assessments: all, cycles }) };
}

/** Problems as they stand in a list, in their order. */
async function headsOf(
  desk: Desk,
  it: {
    readonly problems: readonly Rectification[];
    readonly assessments: readonly Assessment[];
    readonly cycles: ReadonlyMap<string, Cycle>;
  },
): Promise<RectificationHead[]> {
  const { problems, assessments, cycles } = it;
  const ids = [...new Set(problems.map(({ agencyId }) => agencyId))];
  if (ids.length === 0) return [];
  const scope = { kind: "agencies", ids } as const;
  const agencies = new Map((await listAgencies(desk.db, scope)).map((one) => [one.id, one]));
  const departments = await listDepartmentsIn(desk.db, scope);
  const people = new Map<string, ReadonlyMap<string, string>>();
  const identities = new Map<string, Identities>();
  for (const id of ids) {
    const members = await listDepartmentMembers(desk.db, id, desk.now);
    people.set(id, new Map(members.map((one) => [one.id, one.name])));
    identities.set(id, await identitiesOf(desk.db, desk, id));
  }
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const pinned = new Map<string, Pinned>();
  const heads: RectificationHead[] = [];
  for (const before of problems) {
    const assessment = byId.get(before.assessmentId);
    const agency = agencies.get(before.agencyId);
    const cycle = cycles.get(assessment?.cycleId ?? "");
    const known = identities.get(before.agencyId);
    if (!assessment || !agency || !cycle || !known) continue;
    const sha = assessment.manifestSha256;
    const found = pinned.get(sha) ?? (await findPinned(desk.db, desk.context.plugins, sha));
    pinned.set(sha, found);
    const due = dueOfRectification(before, { pinned: found });
    const isOpen = isRectificationOpen(before);
    const own = departments.filter(({ agencyId }) => agencyId === agency.id);
    heads.push({
      assessmentId: before.assessmentId,
      id: before.id,
      writes: before.writes,
      state: before.state,
      raisedAs: before.raisedAs,
      origin: before.origin,
      indicator: before.indicator,
      found: before.found,
      raisedAt: before.raisedAt,
      agencyId: agency.id,
      agency: agency.name,
      cycle: printedTitle(cycle),
      isCarried: isOpen && (cycle.status === "closed" || assessment.endedAt !== null),
      title: before.indicator === null ? null : (found.indicators.get(before.indicator)?.title ?? null),
      departmentId: before.departmentId,
      department: own.find(({ id }) => id === before.departmentId)?.name ?? null,
      personId: before.personId,
      person: before.personId === null ? null : (people.get(agency.id)?.get(before.personId) ?? null),
      dueOn: due?.dueOn ?? null,
      light: due !== null && isOpen ? lightColour(due, desk.today) : null,
      rung: rungsOf(before).at(-1)?.rung ?? null,
      theme: isOfficeOf(desk, { assessment }) ? before.theme : null,
      acts: actsOn(desk, assessment, { before, departments: own, identities: known }),
    });
  }
  return heads;
}

/** What the actor may do to a problem as it stands. */
function actsOn(desk: Desk, assessment: Assessment, it: Parameters<typeof partiesTo>[2]): RectificationAct[] {
  const { before, identities } = it;
  const object = { agencyId: before.agencyId, owner: assessment.owner };
  const parties = partiesTo(desk, { assessment }, it);
  const isOwner =
    parties.includes("owner") || curersOf(before, identities).some((id) => identities.actors.includes(id));
  const asked = laterAsked(before);
  const isAsker = asked !== null && identities.behind(asked.by, asked.at).some((id) => identities.actors.includes(id));
  const moves = allowedActs(rectificationProcess, before.state, parties)
    .filter(({ act, holds = [] }) => act !== "rectification.raise" && !(isOwner && holds.includes("not-owner")))
    .filter(({ act, holds = [] }) => {
      if (act === "rectification.ask-later") return asked === null;
      if (!ANSWERING.has(act)) return true;
      return asked !== null && !(holds.includes("other") && (parties.includes("owner") || isAsker));
    })
    .map(({ act }) => act as RectificationAct);
  const isOpen = isRectificationOpen(before);
  return [
    ...moves,
    ...(moves.includes("rectification.claim") ? (["rectification.prove"] as const) : []),
    ...(isOpen && can(desk.actor, "rectification.escalate", object) ? (["rectification.escalate"] as const) : []),
    ...(before.state !== "cancelled" && can(desk.actor, "rectification.link", object)
      ? (["rectification.link"] as const)
      : []),
  ];
}

/** What is done to a request for a later day that waits. */
const ANSWERING: ReadonlySet<string> = new Set<RectificationAct>([
  "rectification.grant-later",
  "rectification.refuse-later",
  "rectification.withdraw-later",
]);

import {
  listAssignmentVersions,
  listExtensions,
  listComments,
  listDepartmentMembers,
  listHoldersOf,
  listRoleHolders,
  listUrgesAt,
} from "@faheng/database";
import { type Assignment, decidedBy, type Extension, periodName, type Urge } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { answerersOf, isAmong } from "../assignment/answerers.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { dutyTitle, findDuty } from "../duty/duties-in.ts";
import { peopleOfAgency } from "../comment/people.ts";
import type { Place } from "./place.ts";
import type { Audience } from "./told-acts.ts";

/** Somebody who is told, and of which indicators where these are theirs alone. */
export interface Recipient {
  readonly personId: string;
  readonly indicators?: readonly string[];
  readonly dueOn?: string | null;
  /** What was said to them with it. */
  readonly words?: string | null;
}

/** Where something was done, when, and with the assessment it was done in. */
export interface Scene {
  readonly place: Place;
  readonly at: string;
  readonly loaded: LoadedAssessment | null;
}

/** Who belongs to an audience now. */
export async function recipientsOf(desk: Desk, audience: Audience, scene: Scene): Promise<readonly Recipient[]> {
  const { place, loaded } = scene;
  const { agencyId, cycle, reviewerId } = place;
  const holders = async (role: "coordinator" | "leader"): Promise<Recipient[]> =>
    (await listRoleHolders(desk.db, { agencyId, role, at: desk.now })).map((personId) => ({ personId }));
  if (audience === "coordinator" || audience === "leader") return await holders(audience);
  if (audience === "new-reviewer" || audience === "reviewer")
    return reviewerId === null ? [] : [{ personId: reviewerId }];
  const office = async (): Promise<Recipient[]> => {
    // Of a cycle that an agency has opened for itself the office knows nothing: its leader is who hears.
    if (cycle.owner !== null && !cycle.isLine) return await holders("leader");
    // Nor of a bureau's line, whose office the assessed agency is not: its own people are not told in the bureau's place.
    if (cycle.isLine) return [];
    return (await listHoldersOf(desk.db, { role: "municipal", at: desk.now })).map(({ id }) => ({ personId: id }));
  };
  if (audience === "office") return await office();
  if (!loaded) return [];
  if (audience === "who-answers-request" || audience === "whom-request-concerns") {
    const asked = (await listExtensions(desk.db, [loaded.assessment])).find(({ n }) => n === place.extension);
    if (asked === undefined) return [];
    const told = { ...requested(loaded, asked), dueOn: asked.grantedOn ?? asked.wishedOn };
    if (audience === "who-answers-request") {
      const deciders = await (decidedBy(asked) === "office" ? office() : holders("coordinator"));
      return deciders.map(({ personId }) => Object.assign({ personId }, told));
    }
    const asker = asked.steps.flatMap(({ act, by }) => (act === "extension.ask" ? [by] : []));
    return [...new Set([...asker, ...asked.people.map(({ id }) => id)])].map((personId) =>
      Object.assign({ personId }, told),
    );
  }
  if (audience === "ledger-department") {
    const { ledger } = place;
    return ledger ? await peopleOf(desk, loaded, [{ departmentId: ledger.departmentId, personId: null }]) : [];
  }
  if (audience === "supervised") {
    const { supervision } = place;
    if (supervision === null) return [];
    const { departmentId, indicator, dueOn, found } = supervision;
    const people = await peopleOf(desk, loaded, [{ departmentId, personId: null }]);
    return people.map(({ personId }) => ({ personId, indicators: [indicator], dueOn, words: found }));
  }
  if (audience === "curers" || audience === "closers") {
    const { rectification } = place;
    if (rectification === null) return [];
    if (audience === "closers") {
      return rectification.raisedAs === "office"
        ? await office()
        : [...(await holders("coordinator")), ...(await holders("leader"))];
    }
    const { departmentId, personId } = rectification;
    return departmentId === null
      ? await holders("coordinator")
      : await peopleOf(desk, loaded, [{ departmentId, personId }]);
  }
  if (audience === "urged") return await urgedAt(desk, loaded, scene.at);
  if (audience === "newly-assigned") return await newlyAssigned(desk, loaded, scene.at);
  if (audience === "sent-back") return await sentBack(desk, loaded);
  if (audience === "talking") return await talking(desk, loaded, place.indicator);
  const indicator = loaded.pinned.framework.indicators.find(({ code }) => code === place.indicator);
  return indicator ? await peopleOf(desk, loaded, answerersOf(loaded.said, indicator)) : [];
}

/** Who belongs to any of these audiences now, each once. */
export async function recipientsOfAll(
  desk: Desk,
  audiences: readonly Audience[],
  scene: Scene,
): Promise<readonly Recipient[]> {
  const found = new Map<string, Recipient>();
  for (const audience of audiences) {
    for (const recipient of await recipientsOf(desk, audience, scene)) found.set(recipient.personId, recipient);
  }
  return [...found.values()];
}

/** What a request is about; one of a period says which, with the reason of whoever moved it last. */
function requested(loaded: LoadedAssessment, { items, period, steps }: Extension): Omit<Recipient, "personId"> {
  if (period === null) return { indicators: items };
  const duty = findDuty(loaded, period, []);
  const words = [duty === null ? periodName(period.period).zh : dutyTitle(duty), steps.at(-1)?.reason ?? ""].filter(
    (it) => it !== "",
  );
  return { indicators: [period.indicator], words: words.join("：") };
}

type Answering = Pick<Assignment, "departmentId" | "personId">;

async function peopleOf(desk: Desk, { agency }: LoadedAssessment, rows: readonly Answering[]): Promise<Recipient[]> {
  const members = await listDepartmentMembers(desk.db, agency.id, desk.now);
  return members.filter((it) => isAmong(rows, it)).map(({ id: personId }) => ({ personId }));
}

/** Whom the version of the plan that was saved at an instant gave something that they did not have, or another day for it. */
async function newlyAssigned(desk: Desk, { assessment, agency }: LoadedAssessment, at: string): Promise<Recipient[]> {
  const versions = await listAssignmentVersions(desk.db, { agencyId: agency.id, assessmentId: assessment.id });
  const index = versions.findIndex((it) => it.savedAt === at);
  const known = new Set((versions[index - 1]?.rows ?? []).map((row) => JSON.stringify(row)));
  const added = (versions[index]?.rows ?? []).filter((row) => !known.has(JSON.stringify(row)));
  const members = await listDepartmentMembers(desk.db, agency.id, desk.now);
  return members.flatMap(({ id: personId, departmentId }) => {
    const own = added.filter((row) => isAmong([row], { id: personId, departmentId }));
    const days = own.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
    const indicators = [...new Set(own.map(({ indicator }) => indicator))];
    return indicators.length === 0 ? [] : [{ personId, indicators, dueOn: days[0] ?? null }];
  });
}

/** Whom somebody urged at an instant, by what is theirs of it, with what was said. */
async function urgedAt(desk: Desk, loaded: LoadedAssessment, at: string): Promise<Recipient[]> {
  const { assessment, agency, pinned } = loaded;
  const urges = await listUrgesAt(desk.db, assessment, at);
  const note = urges.find((it) => it.note !== "")?.note ?? null;
  const members = await listDepartmentMembers(desk.db, agency.id, desk.now);
  const isTheirs = ({ indicator: code }: Urge, member: { readonly id: string; readonly departmentId: string }) => {
    const indicator = pinned.indicators.get(code);
    return indicator !== undefined && isAmong(loaded.answerersOf(indicator), member);
  };
  return members.flatMap((member) => {
    const indicators = urges.filter((it) => isTheirs(it, member)).map(({ indicator }) => indicator);
    return indicators.length === 0 ? [] : [{ personId: member.id, indicators, words: note }];
  });
}

/** Everybody of the agency who said something about an indicator, or is meant in what was said and stands. */
async function talking(
  desk: Desk,
  { assessment, agency }: LoadedAssessment,
  code: string | null,
): Promise<Recipient[]> {
  const comments = code === null ? [] : await listComments(desk.db, assessment, code, MOST_COMMENTS);
  const standing = comments.filter(({ withdrawnAt }) => withdrawnAt === null);
  const heard = new Set(standing.flatMap(({ writtenBy, mentions }) => [writtenBy, ...mentions]));
  const people = await peopleOfAgency(desk.db, desk, agency.id);
  return people.filter(({ id }) => heard.has(id)).map(({ id: personId }) => ({ personId }));
}

/** So many of the last comments say who talks. */
const MOST_COMMENTS = 100;

/** Whoever answers what an assessment was last sent back for, each for their own indicators. */
async function sentBack(desk: Desk, loaded: LoadedAssessment): Promise<Recipient[]> {
  const last = loaded.assessment.steps.findLast((it) => it.act === "return" || it.act === "reopen");
  const told = new Map<string, string[]>();
  for (const code of last?.items ?? []) {
    const indicator = loaded.pinned.indicators.get(code);
    const people = indicator ? await peopleOf(desk, loaded, answerersOf(loaded.said, indicator)) : [];
    for (const { personId } of people) told.set(personId, [...(told.get(personId) ?? []), code]);
  }
  return [...told].map(([personId, indicators]) => ({ personId, indicators, dueOn: last?.dueOn ?? null }));
}

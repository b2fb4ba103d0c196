import { canonicalJson, type Db, insertCycle, insertCycleMembers, listAgencies } from "@faheng/database";
import { FahengError, type RestDays } from "@faheng/domain";
import { type Act, defineAct } from "../act/define-act.ts";
import { calendarToPin } from "../calendar/pinned-calendar.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";
import { type Desk, reachLine } from "../access/enter.ts";
import { agencyNotFound, requireAgencies } from "../organisation/require-agency.ts";
import {
  type AssessedBy,
  beginningsOf,
  type Entrant,
  foreseeFirstScores,
  notEnabled,
  openAssessments,
  type PinnedTogether,
} from "./open-assessment.ts";
import { AT_ONCE, queueOpening } from "./opening.ts";
import { cycleObject } from "./require-cycle.ts";

/** Which agency is assessed under which framework and profile; `null` profile: reported by completion alone. */
export interface CycleAssignment {
  readonly agencyId: string;
  readonly frameworkId: string;
  readonly profileId: string | null;
  /** Version of an office profile; the newest signed one where it is left out. */
  readonly profileVersion?: string | undefined;
}

/** What a bureau assesses itself by. */
export type OwnAssignment = Omit<CycleAssignment, "agencyId"> & {
  /** Whether the profile is the bureau's own; otherwise a shipped one or the office's. */
  readonly isOwnProfile: boolean;
};

/** Calendar years that one cycle may touch: twice a five-year plan. Each is read and pinned with its days off. */
const MOST_YEARS = 10;

/** Title and period of a new cycle. */
export interface NewCycle {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Whether a deadline on a day off stays, as where it is left out, or moves to the next working day. */
  readonly restDays?: RestDays;
  /** Whether an answer is submitted and approved only with the materials that the document lists; not where it is left out. */
  readonly asksMaterials?: boolean;
  /** Whether agencies learn who judged them and asks them; not where it is left out. */
  readonly namesReviewers?: boolean;
}

type Entry = AssessedBy & { readonly agencyId: string };

/**
 * Opens a cycle of the municipal office: pins framework and profile of every assignment as a manifest and creates the
 * assessments. Up to {@link AT_ONCE} of them are opened in one transaction, all or none. More are checked as a whole, and are
 * then opened by the machine, part after part: see {@link openingOfCycle}. With a request key, the same once more opens no
 * second one.
 *
 * @returns the cycle's id.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_PERIOD, FAHENG_CYCLE_TOO_LONG, FAHENG_CYCLE_DUPLICATE, FAHENG_AGENCY_NOT_FOUND,
 *   FAHENG_AGENCY_DISSOLVED, FAHENG_ACCESS_ENDED, FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_NOT_FOUND, FAHENG_PLUGIN_NOT_ENABLED, FAHENG_PROFILE_UNSIGNED,
 *   FAHENG_PROFILE_*, FAHENG_ACT_KEY_REUSED
 */
export const openCycle = opening((input: NewCycle & { readonly assignments: readonly CycleAssignment[] }) => {
  const entries = input.assignments.map(({ agencyId, frameworkId, profileId, profileVersion }) => {
    const profile = profileId === null ? null : { id: profileId, version: profileVersion };
    return { agencyId, frameworkId, profile };
  });
  return { owner: null, isLine: false, entries };
});

/**
 * Opens a cycle of a bureau's own, in which it assesses itself; marked as the bureau's, and seen by nobody outside it, the
 * municipal office included.
 *
 * @returns the cycle's id.
 * @throws as {@link openCycle}
 */
export const openOwnCycle = opening(
  ({
    agencyId,
    assignments,
  }: NewCycle & { readonly agencyId: string; readonly assignments: readonly OwnAssignment[] }) => {
    const entries = assignments.map(({ frameworkId, profileId, profileVersion, isOwnProfile }) => {
      const owner = isOwnProfile ? agencyId : null;
      const profile = profileId === null ? null : { id: profileId, version: profileVersion, owner };
      return { agencyId, frameworkId, profile };
    });
    return { owner: agencyId, isLine: false, entries };
  },
);

/** Which agency a bureau assesses in its line, and by what. */
export type LineAssignment = OwnAssignment & Pick<CycleAssignment, "agencyId">;

/**
 * Opens a cycle in which a bureau assesses agencies that it guides (条线考评): each sees its own assessment there, the bureau's coordinators
 * all of them, and the municipal office none.
 *
 * @returns the cycle's id.
 * @throws as {@link openCycle}, and FAHENG_AGENCY_NOT_FOUND for one that the bureau does not guide
 */
export const openLineCycle = opening(
  ({
    officeId,
    assignments,
  }: NewCycle & { readonly officeId: string; readonly assignments: readonly LineAssignment[] }) => {
    const entries = assignments.map(({ agencyId, frameworkId, profileId, profileVersion, isOwnProfile }) => {
      const owner = isOwnProfile ? officeId : null;
      const profile = profileId === null ? null : { id: profileId, version: profileVersion, owner };
      return { agencyId, frameworkId, profile };
    });
    return { owner: officeId, isLine: true, entries };
  },
);

/** Whose a new cycle is, and who is assessed in it. */
interface Opening {
  readonly owner: string | null;
  readonly isLine: boolean;
  readonly entries: readonly Entry[];
}

function opening<Input extends NewCycle>(read: (input: Input) => Opening): Act<Input, { readonly id: string }> {
  return defineAct({
    action: "cycle.open",
    load: async ({ db }, input: Input) => {
      const found = read(input);
      return (await notGuided(db, found)) ?? found;
    },
    allows: (input) => cycleObject(read(input)),
    name: () => "cycle:new",
    // A line has its id before it is there: by it alone its bureau reaches into the agencies.
    reaches: ({ desk, found: { isLine, entries } }) =>
      isLine ? reachLine(desk, desk.context.ids.next(), assessedIn(entries)) : desk,
    foresees: async ({ desk, input, found: { entries } }) => {
      requirePeriod(input);
      const beginnings = beginningsOf(desk, await pinnedTogether(desk.db, input));
      await foreseeFirstScores(desk.db, desk, beginnings, entries);
    },
    // Departments are bound by name here; neither they nor their agencies are dissolved meanwhile. What the machine opens, it
    // holds part by part.
    agencies: (_, { entries }) => (entries.length > AT_ONCE ? [] : entries.map((it) => it.agencyId)),
    guard: async (trx, { input, found }) => {
      requirePeriod(input);
      const cause = await notGuided(trx, found);
      if (cause !== null) throw cause;
    },
    apply: async (trx, { desk, input, found: { owner, isLine, entries } }) => {
      const { title, from, to, restDays = "stay", asksMaterials = false, namesReviewers = false } = input;
      const id = desk.reach.cycle ?? desk.context.ids.next();
      await insertCycle(trx, { id, owner, isLine, title, startsOn: from, endsOn: to, status: "open" }, desk.now);
      if (isLine && owner !== null) await insertCycleMembers(trx, { id, owner }, assessedIn(entries));
      const pinned = await pinnedTogether(trx, { from, to, restDays, asksMaterials, namesReviewers });
      const entrants = await entrantsOf(trx, desk, pinned, entries);
      // What a bureau calls a cycle of its own is its own matter, for auditors too.
      const set = {
        from,
        to,
        restDays,
        ...(asksMaterials ? { materials: "asked" } : {}),
        ...(namesReviewers ? { reviewers: "named" } : {}),
      };
      const named = owner === null ? { title, ...set } : set;
      const object = `cycle:${id}`;
      if (entries.length > AT_ONCE) {
        const assessed = entrants.map(({ entry }) => entry);
        await queueOpening(trx, desk, { cycleId: id, pinned, entries: assessed, isRest: false });
        const after = Object.assign(named, { agencies: entries.length });
        return { answer: { id }, trace: { action: "cycle.open-begin", object, agencyId: owner, after } };
      }
      await openAssessments(trx, desk, id, entrants);
      const manifests = Object.fromEntries(
        entrants.map(({ agency, beginning: { framework, manifest } }) => [
          `${agency.id} ${framework.id}`,
          manifest.sha256,
        ]),
      );
      const trace = { object, agencyId: owner ?? onlyAgency(entries), after: Object.assign(named, { manifests }) };
      return { answer: { id }, trace };
    },
    emits: ["assessments-created"],
  });
}

/**
 * Agencies with what they are assessed by, versions of profiles named: what is opened later is opened by the same.
 *
 * @throws FAHENG_AGENCY_*, FAHENG_CYCLE_DUPLICATE, FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_PROFILE_*, FAHENG_PLUGIN_NOT_ENABLED
 */
async function entrantsOf(
  db: Db,
  desk: Desk,
  pinned: PinnedTogether,
  entries: readonly Entry[],
): Promise<(Entrant & { readonly entry: Entry })[]> {
  const agencies = await requireAgencies(db, [...new Set(entries.map((it) => it.agencyId))]);
  const beginnings = beginningsOf(desk, pinned);
  const taken = new Set<string>();
  const entrants: (Entrant & { readonly entry: Entry })[] = [];
  for (const { agencyId, frameworkId, profile } of entries) {
    const agency = agencies.get(agencyId)!;
    const key = canonicalJson([agencyId, frameworkId]);
    if (taken.has(key)) {
      throw new FahengError(errors.FAHENG_CYCLE_DUPLICATE, { place: agencyId, details: { agency: agency.name } });
    }
    taken.add(key);
    const beginning = await beginnings.of(db, { frameworkId, profile }, agency);
    const version = beginning.manifest.profileVersion ?? undefined;
    entrants.push({ agency, beginning, entry: { agencyId, frameworkId, profile: profile && { ...profile, version } } });
  }
  for (const cause of (await notEnabled(db, entrants)).values()) throw cause;
  return entrants;
}

/** Why a bureau's line cannot assess these: one that it does not guide; `null` where it can. */
async function notGuided(db: Db, { owner, isLine, entries }: Opening): Promise<FahengError | null> {
  if (!isLine) return null;
  const named = await listAgencies(db, { kind: "agencies", ids: assessedIn(entries) });
  const guided = new Set(named.flatMap((it) => (it.guidedBy === owner ? [it.id] : [])));
  const other = entries.find(({ agencyId }) => !guided.has(agencyId));
  // Of an agency that it does not guide a bureau does not even learn that it is there.
  return other === undefined ? null : agencyNotFound(other.agencyId);
}

function assessedIn(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ agencyId }) => agencyId))];
}

/** @throws FAHENG_CYCLE_PERIOD, FAHENG_CYCLE_TOO_LONG */
function requirePeriod({ from, to }: Pick<NewCycle, "from" | "to">): void {
  if (to < from) throw new FahengError(errors.FAHENG_CYCLE_PERIOD, { place: "to" });
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < MOST_YEARS) return;
  throw new FahengError(errors.FAHENG_CYCLE_TOO_LONG, { place: "to", details: { most: MOST_YEARS } });
}

async function pinnedTogether(
  db: Db,
  { from, to, restDays = "stay", asksMaterials = false, namesReviewers = false }: Omit<NewCycle, "title">,
): Promise<PinnedTogether> {
  const pinned = { period: { from, to }, calendar: await calendarToPin(db, { from, to }), restDays };
  return {
    ...pinned,
    ...(asksMaterials ? { materials: "asked" } : {}),
    ...(namesReviewers ? { reviewers: "named" } : {}),
  };
}

function onlyAgency(entries: readonly Entry[]): string | null {
  const ids = new Set(entries.map((it) => it.agencyId));
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}

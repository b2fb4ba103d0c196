import { type Db, insertCycle } from "@faheng/database";
import { FahengError, type RestDays } from "@faheng/domain";
import { type Act, defineAct } from "../act/define-act.ts";
import { calendarToPin } from "../calendar/pinned-calendar.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { type AssessedBy, foreseeFirstScores, openAssessment, type PinnedTogether } from "./open-assessment.ts";
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
}

type Entry = AssessedBy & { readonly agencyId: string };

/**
 * Opens a cycle of the municipal office: pins framework and profile of every assignment as a manifest and creates the
 * assessments. All or none. With a request key, the same once more opens no second one.
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
  return { owner: null, entries };
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
    return { owner: agencyId, entries };
  },
);

/** Whose a new cycle is, and who is assessed in it. */
interface Opening {
  readonly owner: string | null;
  readonly entries: readonly Entry[];
}

function opening<Input extends NewCycle>(read: (input: Input) => Opening): Act<Input, { readonly id: string }> {
  return defineAct({
    action: "cycle.open",
    load: async (_, input: Input) => read(input),
    allows: (input) => cycleObject(read(input)),
    name: () => "cycle:new",
    foresees: async ({ desk, input, found: { entries } }) => {
      requirePeriod(input);
      await foreseeFirstScores(desk.db, desk, await pinnedTogether(desk.db, input), entries);
    },
    // Departments are bound by name here; neither they nor their agencies are dissolved meanwhile.
    agencies: (_, { entries }) => entries.map((it) => it.agencyId),
    guard: async (_, { input }) => requirePeriod(input),
    apply: async (trx, { desk, input, found: { owner, entries } }) => {
      const { title, from, to, restDays = "stay", asksMaterials = false } = input;
      const id = desk.context.ids.next();
      await insertCycle(trx, { id, owner, title, startsOn: from, endsOn: to, status: "open" }, desk.now);
      const pinned = await pinnedTogether(trx, { from, to, restDays, asksMaterials });
      const manifests: Record<string, string> = {};
      for (const entry of entries) {
        const agency = await requireAgency(trx, entry.agencyId);
        const key = `${agency.id} ${entry.frameworkId}`;
        if (key in manifests) {
          throw new FahengError(errors.FAHENG_CYCLE_DUPLICATE, { place: agency.id, details: { agency: agency.name } });
        }
        manifests[key] = await openAssessment(trx, desk, { id, pinned }, { ...entry, agency });
      }
      // What a bureau calls a cycle of its own is its own matter, for auditors too.
      const set = { from, to, restDays, ...(asksMaterials ? { materials: "asked" } : {}), manifests };
      const after = owner === null ? { title, ...set } : set;
      const trace = { object: `cycle:${id}`, agencyId: owner ?? onlyAgency(entries), after };
      return { answer: { id }, trace };
    },
    emits: ["assessments-created"],
  });
}

/** @throws FAHENG_CYCLE_PERIOD, FAHENG_CYCLE_TOO_LONG */
function requirePeriod({ from, to }: Pick<NewCycle, "from" | "to">): void {
  if (to < from) throw new FahengError(errors.FAHENG_CYCLE_PERIOD, { place: "to" });
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < MOST_YEARS) return;
  throw new FahengError(errors.FAHENG_CYCLE_TOO_LONG, { place: "to", details: { most: MOST_YEARS } });
}

async function pinnedTogether(
  db: Db,
  { from, to, restDays = "stay", asksMaterials = false }: Pick<NewCycle, "from" | "to" | "restDays" | "asksMaterials">,
): Promise<PinnedTogether> {
  const pinned = { period: { from, to }, calendar: await calendarToPin(db, { from, to }), restDays };
  return asksMaterials ? { ...pinned, materials: "asked" } : pinned;
}

function onlyAgency(entries: readonly Entry[]): string | null {
  const ids = new Set(entries.map((it) => it.agencyId));
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}

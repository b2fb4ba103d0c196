import { type Db, findStagePlan, listExtensions } from "@faheng/database";
import {
  type Closes,
  closingDay,
  type Extension,
  type Held,
  isTimely,
  type LateThing,
  lateUntil,
  leaveFor,
  type Wording,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";

/** What bears on whether something is still taken. */
export interface Timing {
  readonly agencyId: string;
  /** Last days on which the cycle takes it; `null` where it takes it at any time. */
  readonly closesOn: Readonly<Record<Closes, string | null>>;
  readonly extensions: readonly Extension[];
}

/** When a cycle closes, and what was granted in one of its assessments. */
export async function timingOf(
  db: Db,
  loaded: Pick<LoadedAssessment, "cycle" | "assessment" | "pinned">,
): Promise<Timing> {
  const { agencyId } = loaded.assessment;
  const extensions = await listExtensions(db, [loaded.assessment]);
  return { agencyId, closesOn: await closingDays(db, loaded), extensions };
}

/**
 * Whether somebody may still give something: its closing day is not past, or the day by which it is to be mended where it was sent
 * back, or that of the leave they have by name, they or whom they stand for. A refusal says who has leave, and until when.
 *
 * @param mendBy the city's day; a day to mend by never closes anything earlier.
 */
export function timelyIn(
  { agencyId, closesOn, extensions }: Timing,
  { today, actor }: Pick<Desk, "today" | "actor">,
  thing: LateThing,
  mendBy: string | null,
): Held {
  const closes = closesOn[thing === "hand-in" ? thing : "answers"];
  const last = closes !== null && mendBy !== null && mendBy > closes ? mendBy : closes;
  const held = isTimely(today, last, lateUntil(extensions, thing, leaveHolders(actor, agencyId)));
  const leave = leaveFor(extensions, thing);
  return held === true || leave.length === 0 ? held : Object.assign({}, held, { leave: leaveWords(leave) });
}

/** {@link timingOf} for whoever is about to write: where nothing closes, nothing that was granted can matter, nor is it read. */
export async function timingNow(
  db: Db,
  loaded: Pick<LoadedAssessment, "cycle" | "assessment" | "pinned">,
): Promise<Timing> {
  const { agencyId } = loaded.assessment;
  const closesOn = await closingDays(db, loaded);
  if (Object.values(closesOn).every((day) => day === null)) return { agencyId, closesOn, extensions: [] };
  return { agencyId, closesOn, extensions: await listExtensions(db, [loaded.assessment]) };
}

/** {@link timelyIn} looked up anew, for one who is about to write. */
export async function timelyNow(
  db: Db,
  desk: Desk,
  loaded: Pick<LoadedAssessment, "cycle" | "assessment" | "pinned">,
  { thing, mendBy }: { readonly thing: LateThing; readonly mendBy: string | null },
): Promise<Held> {
  return timelyIn(await timingNow(db, loaded), desk, thing, mendBy);
}

/** Whose leave the actor has: their own, and that of whom they stand for in the agency. */
function leaveHolders({ personId, roles }: Desk["actor"], agencyId: string): string[] {
  const stoodFor = roles.filter((it) => it.agencyId === agencyId).flatMap(({ standsFor }) => standsFor?.personId ?? []);
  return [personId, ...stoodFor];
}

async function closingDays(
  db: Db,
  { cycle, pinned }: Pick<LoadedAssessment, "cycle" | "pinned">,
): Promise<Timing["closesOn"]> {
  const stages = (await findStagePlan(db, cycle.id))?.stages ?? [];
  return {
    answers: closingDay(stages, "answers", pinned.deadlines),
    "hand-in": closingDay(stages, "hand-in", pinned.deadlines),
  };
}

function leaveWords(leave: readonly Extension[]): Wording {
  const said = leave.map(({ people, grantedOn }) => ({
    names: people.map(({ name }) => name).join("、"),
    until: grantedOn ?? "",
  }));
  return {
    zh: said.map(({ names, until }) => `准许${names}补报至${until}`).join("，"),
    en: said.map(({ names, until }) => `${names} may give it until ${until}`).join("; "),
  };
}

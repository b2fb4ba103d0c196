import { listCycleMethods, listEditions } from "@faheng/database";
import { type CycleMethod, type Edition, editionProcess, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { type EditionDifference, editionDifferences } from "./differences.ts";
import { type EditionData, editionNow } from "./edition-content.ts";
import {
  editionObject,
  frozenContent,
  loadOfficeCycle,
  officeParties,
  requireEdition,
  requireMethod,
} from "./edition-ground.ts";

/** The editions of a cycle, and how its agencies are compared. */
export interface EditionList {
  readonly cycle: TimedCycle;
  /** Every version, oldest first. */
  readonly methods: readonly CycleMethod[];
  /** Oldest first. */
  readonly editions: readonly Edition[];
}

/** An edition with what it holds. */
export interface EditionView {
  readonly edition: Edition;
  readonly data: EditionData;
  /** Of what was published: in what it would be another by now. Of what takes its place: in what it differs from that. */
  readonly differences: readonly EditionDifference[];
  /** What the table of the process lets the actor do to it, whatever else has to hold. */
  readonly acts: readonly ("edition.lock" | "edition.unlock" | "edition.publish" | "edition.reissue")[];
}

/**
 * Lists the editions of a cycle for its office.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function readEditions(
  context: Context,
  actor: Actor,
  input: { readonly cycleId: string },
): Promise<EditionList> {
  const desk = enter(context, actor);
  const cycle = await loadOfficeCycle(desk, input);
  const found = cycle instanceof FahengError ? null : cycle;
  await permit(desk, "edition.read", editionObject(input, found), `edition:${input.cycleId}`);
  if (cycle instanceof FahengError) throw cycle;
  return {
    cycle: timedCycle(desk, cycle),
    methods: await listCycleMethods(desk.db, cycle.id),
    editions: await listEditions(desk.db, cycle.id),
  };
}

/**
 * Shows an edition: what it froze, and of a preview what it would freeze now.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_EDITION_* (NOT_FOUND, CHANGED), FAHENG_METHOD_NONE
 */
export async function readEdition(
  context: Context,
  actor: Actor,
  input: { readonly cycleId: string; readonly n: number },
): Promise<EditionView> {
  const desk = enter(context, actor);
  const cycle = await loadOfficeCycle(desk, input);
  const found = cycle instanceof FahengError ? null : cycle;
  await permit(desk, "edition.read", editionObject(input, found), `edition:${input.cycleId}`);
  if (cycle instanceof FahengError) throw cycle;
  const edition = await requireEdition(desk.db, input);
  const now = async (): Promise<EditionData> =>
    (await editionNow(desk.db, desk.context.plugins, cycle, await requireMethod(desk.db, cycle.id))).data;
  const frozen = await frozenContent(desk.db, edition);
  const data = frozen ?? (await now());
  const acts = (["edition.lock", "edition.unlock", "edition.publish", "edition.reissue"] as const).filter(
    (act) =>
      editionProcess.transitions.some(
        (it) => it.act === act && (it.from as readonly string[]).includes(edition.state),
      ) && officeParties(desk, act).length > 0,
  );
  return { edition, data, differences: await differencesOf(), acts };

  async function differencesOf(): Promise<readonly EditionDifference[]> {
    if (edition.state === "published") return editionDifferences(data, await now());
    if (edition.n === 1) return [];
    const before = await frozenContent(desk.db, await requireEdition(desk.db, { ...input, n: edition.n - 1 }));
    return before === null ? [] : editionDifferences(before, data);
  }
}

import { type Db, findCycle, listCycleMembers } from "@faheng/database";
import { FahengError, type Cycle } from "@faheng/domain";
import { type AccessObject, type Action, can } from "../access/can.ts";
import { type Desk, permit, reachLine } from "../access/enter.ts";
import { cycleErrors as errors } from "./cycle-errors.ts";

/** What an act on a cycle is done to: the office's stands above agencies, an agency's own belongs to it, its line to no one agency. */
export function cycleObject({ owner, isLine }: Pick<Cycle, "owner"> & Partial<Pick<Cycle, "isLine">>): AccessObject {
  return { agencyId: isLine === true ? null : owner, owner };
}

/** A cycle with the agencies that a bureau assesses in it, where it is a line. */
export type CycleWithMembers = Cycle & { readonly members: readonly string[] };

/** A cycle that the actor may know of, to be judged as a whole. */
export async function findWithMembers(desk: Desk, cycleId: string): Promise<CycleWithMembers | FahengError> {
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  return cycle === null ? cycleNotFound(cycleId) : await withMembers(desk.db, cycle);
}

async function withMembers(db: Db, cycle: Cycle): Promise<CycleWithMembers> {
  const { id, owner, isLine } = cycle;
  return { ...cycle, members: isLine && owner !== null ? await listCycleMembers(db, { id, owner }) : [] };
}

/** A desk that reaches what is assessed in a cycle: of a line more than its bureau's people reach. Only behind {@link permit}. */
export function reachCycle(desk: Desk, { id, isLine, members }: CycleWithMembers): Desk {
  return isLine ? reachLine(desk, id, members) : desk;
}

/** The agency that an act on a cycle holds still: the one whose own it is. */
export function ownersOf({ owner }: Pick<Cycle, "owner">): readonly string[] {
  return owner === null ? [] : [owner];
}

/**
 * A cycle on which the actor may do something. One that the actor may not know of is as if it were not there: whoever may
 * do nothing with the office's cycles is refused before they learn whether there is one.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function permitOnCycle(desk: Desk, action: Action, cycleId: string): Promise<Cycle> {
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  await permit(desk, action, cycleObject(cycle ?? { owner: null }), `cycle:${cycleId}`);
  return cycle ?? notFound(cycleId);
}

/**
 * A cycle whose agencies stand side by side for its office: the municipal one, or the bureau whose line it is. With a desk that reaches
 * them.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function permitOnCompared(
  desk: Desk,
  cycleId: string,
): Promise<{ readonly cycle: Cycle; readonly desk: Desk }> {
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  if (cycle?.isLine !== true || !can(desk.actor, "cycle.overview", cycleObject(cycle))) {
    return { cycle: await permitOnOfficeCycle(desk, cycleId), desk };
  }
  return { cycle, desk: reachCycle(desk, await withMembers(desk.db, cycle)) };
}

/**
 * A cycle of the municipal office, side by side for whom it may show it to. A bureau's own has nothing to be compared with.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function permitOnOfficeCycle(desk: Desk, cycleId: string): Promise<Cycle> {
  await permit(desk, "cycle.overview", { agencyId: null }, `cycle:${cycleId}`);
  return await requireOfficeCycle(desk.db, desk, cycleId);
}

/** @throws FAHENG_CYCLE_NOT_FOUND also for a bureau's own, in which there is nothing to compare, review or hand in. */
export async function requireOfficeCycle(db: Db, desk: Desk, cycleId: string): Promise<Cycle> {
  const cycle = await requireCycle(db, desk, cycleId);
  return cycle.owner === null ? cycle : notFound(cycleId);
}

/** @throws FAHENG_CYCLE_NOT_FOUND also for one that the actor may not know of. */
export async function requireCycle(db: Db, { reach }: Desk, cycleId: string): Promise<Cycle> {
  return (await findCycle(db, reach, cycleId)) ?? notFound(cycleId);
}

/** What is said of a cycle that is not there, and of one that the actor may not know of. */
export function cycleNotFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_CYCLE_NOT_FOUND, { place: id, details: { id } });
}

function notFound(id: string): never {
  throw cycleNotFound(id);
}

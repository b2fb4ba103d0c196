import {
  type Db,
  findCycle,
  findEditionContent,
  jsonOf,
  listCycleMethods,
  listEditions,
  sha256,
  type Transaction,
} from "@faheng/database";
import {
  cityMoment,
  type Cycle,
  type CycleMethod,
  type Edition,
  editionProcess,
  FahengError,
  type Party,
} from "@faheng/domain";
import { type Action, can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { cycleNotFound, cycleObject } from "../cycle/require-cycle.ts";
import { type EditionData, isEditionData } from "./edition-content.ts";
import { editionErrors as errors } from "./edition-errors.ts";

/** An office's cycle; a bureau's own has nothing to compare, and nobody else learns that there is one. */
export async function loadOfficeCycle(
  { db, reach }: Pick<Desk, "db" | "reach">,
  { cycleId }: { readonly cycleId: string },
): Promise<Cycle | FahengError> {
  const cycle = await findCycle(db, reach, cycleId);
  return cycle?.owner === null ? cycle : cycleNotFound(cycleId);
}

/** What an act on editions is done to: they stand above agencies. */
export function editionObject(_: unknown, cycle: Cycle | null) {
  return cycleObject(cycle ?? { owner: null });
}

/** What the audit, and errors, call an edition. */
export function editionName({ cycleId, n }: Pick<Edition, "cycleId" | "n">): string {
  return `edition:${cycleId}/${n}`;
}

/** What people call an edition. */
export function editionTitle({ n, title }: Pick<Edition, "n" | "title">): string {
  return `第${String(n)}版 ${title}`;
}

/** What the actor is to an edition: the office, as far as an act is theirs. */
export function officeParties({ actor }: Desk, action: Action): Party[] {
  return can(actor, action, { agencyId: null, owner: null }) ? ["office"] : [];
}

/** The method by which agencies of a cycle are compared now. @throws FAHENG_METHOD_NONE */
export async function requireMethod(db: Db, cycleId: string): Promise<CycleMethod> {
  const method = (await listCycleMethods(db, cycleId)).at(-1);
  if (method) return method;
  throw new FahengError(errors.FAHENG_METHOD_NONE, { place: `method:${cycleId}` });
}

/** An edition as it is. @throws FAHENG_EDITION_NOT_FOUND */
export async function requireEdition(db: Db, place: Pick<Edition, "cycleId" | "n">): Promise<Edition> {
  const edition = (await listEditions(db, place.cycleId)).find(({ n }) => n === place.n);
  if (edition) return edition;
  throw new FahengError(errors.FAHENG_EDITION_NOT_FOUND, { place: editionName(place) });
}

/**
 * While an edition is locked nothing it froze may change: whoever would change it is told which one it is.
 *
 * @throws FAHENG_EDITION_LOCKED
 */
export async function requireUnlocked(trx: Transaction, cycleId: string): Promise<void> {
  const locked = (await listEditions(trx, cycleId)).find(({ state }) => state === "locked");
  if (!locked) return;
  const details = { title: locked.title };
  throw new FahengError(errors.FAHENG_EDITION_LOCKED, { place: editionName(locked), details });
}

/**
 * What an edition has frozen is not taken up again: a locked one holds everything, a published one the agencies whose results are in it.
 *
 * @throws FAHENG_EDITION_LOCKED, FAHENG_EDITION_PUBLISHED, FAHENG_EDITION_CHANGED
 */
export async function requireUnfrozen(
  trx: Transaction,
  { cycleId, id }: { readonly cycleId: string; readonly id: string },
): Promise<void> {
  await requireUnlocked(trx, cycleId);
  const published = (await listEditions(trx, cycleId)).find(({ state }) => state === "published");
  const content = published ? await frozenContent(trx, published) : null;
  const unit = content?.units.find(({ assessmentId }) => assessmentId === id);
  if (!published || !unit) return;
  const details = { title: published.title, agency: unit.name };
  throw new FahengError(errors.FAHENG_EDITION_PUBLISHED, { place: editionName(published), details });
}

/** What an edition froze, held to its digest. @throws FAHENG_EDITION_CHANGED */
export async function frozenContent(db: Db, edition: Edition): Promise<EditionData | null> {
  if (edition.sha256 === null) return null;
  const { cycleId, n } = edition;
  const content = await findEditionContent(db, { cycleId, n, sha256: edition.sha256 });
  if (content === null || sha256(content) !== edition.sha256) {
    throw new FahengError(errors.FAHENG_EDITION_CHANGED, { place: editionName(edition) });
  }
  return jsonOf(content, isEditionData, { table: "edition_content", column: "content" });
}

/** What somebody is told who comes second. */
export function editionConflict({ context }: Desk, now: Edition): FahengError {
  const last = now.steps.at(-1);
  const row = editionProcess.transitions.find(({ act }) => act === last?.act);
  const details = {
    title: now.title,
    by: last?.byName ?? "",
    at: last === undefined ? "" : cityMoment(last.at, context.timeZone),
    act: row?.words ?? "",
  };
  return new FahengError(errors.FAHENG_EDITION_CONFLICT, { place: editionName(now), details });
}

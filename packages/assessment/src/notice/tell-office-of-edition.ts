import { findCycle, listEditions, listHoldersOf } from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import { editionTitle } from "../edition/edition-ground.ts";
import { keepNotices, type Occasion } from "./keep-notices.ts";
import { partsOfObject } from "./place.ts";

/** An act on an edition before it is out: the office's own business, and no agency's. */
export interface EditionEvent extends Occasion {
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** Whether an event is one of these. */
export function isEditionEvent({ object }: Pick<Occasion, "object">): boolean {
  return partsOfObject(object).kind === "edition";
}

/**
 * Tells everybody of the office but whoever did it: what one has locked another publishes.
 *
 * @returns how many are told
 */
export async function tellOfficeOfEdition(desk: Desk, event: EditionEvent): Promise<number> {
  const { id: cycleId, rest } = partsOfObject(event.object);
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  const edition = (await listEditions(desk.db, cycleId)).find(({ n }) => n === Number(rest));
  if (cycle === null || edition === undefined) return 0;
  const office = await listHoldersOf(desk.db, { role: "municipal", at: desk.now });
  const recipients = office.filter(({ id }) => id !== event.actorId).map(({ id: personId }) => ({ personId }));
  const step = edition.steps.find(({ at, act }) => at === event.at && act === event.act);
  const title = editionTitle(edition);
  const about = {
    actor: event.actorName,
    agency: null,
    cycle: cycle.title,
    item: null,
    items: 0,
    dueOn: null,
    words: step?.reason ? `${title}：${step.reason}` : title,
  };
  return await keepNotices(desk.context, event, { agencyId: null, isOwn: false }, { about, recipients, loaded: null });
}

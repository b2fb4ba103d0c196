import { findFrameworkDraft, listAgencies, listHoldersOf, listRoleHolders } from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import { keepNotices, type Occasion } from "./keep-notices.ts";
import { partsOfObject } from "./place.ts";
import type { Telling } from "./told-acts.ts";

/** An act on a document that becomes a framework: it lies in no cycle. */
export interface DraftEvent extends Occasion {
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** Whether an event is one of these. */
export function isDraftEvent({ object }: Pick<Occasion, "object">): boolean {
  return partsOfObject(object).kind === "framework-draft";
}

/**
 * Tells who approves a draft, or who has it to work off, but for whoever did it.
 *
 * @returns how many are told
 */
export async function tellDraft(desk: Desk, event: DraftEvent, { to }: Telling): Promise<number> {
  const head = await findFrameworkDraft(desk.db, desk.scope, partsOfObject(event.object).id);
  if (head === null) return 0;
  const { owner } = head;
  const office = async (): Promise<string[]> =>
    (await listHoldersOf(desk.db, { role: "municipal", at: desk.now })).map(({ id }) => id);
  const own =
    owner === null
      ? await office()
      : await listRoleHolders(desk.db, { agencyId: owner, role: "coordinator", at: desk.now });
  // The office may approve what is an agency's as well.
  const all = to.includes("draft-approvers") && owner !== null ? [...own, ...(await office())] : own;
  const recipients = [...new Set(all)].filter((it) => it !== event.actorId).map((personId) => ({ personId }));
  const [agency] = owner === null ? [] : await listAgencies(desk.db, { kind: "agencies", ids: [owner] });
  const step = head.steps.find(({ at, act }) => at === event.at && act === event.act);
  const about = {
    actor: event.actorName,
    agency: agency?.name ?? null,
    cycle: head.title,
    item: null,
    items: 0,
    dueOn: null,
    words: step?.reason ?? null,
  };
  return await keepNotices(desk.context, event, { agencyId: owner, isOwn: false }, { about, recipients, loaded: null });
}

import { insertNotice, listSubstitutions, type ToldFacts } from "@faheng/database";
import { cityDay, holdsOn } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { sendOut } from "../delivery/send-out.ts";
import type { Place } from "./place.ts";
import type { Recipient } from "./recipients.ts";

/** What people are told of: an act, or a day that has come. */
export interface Occasion {
  /** Told once to a person, however often it comes. */
  readonly id: string;
  readonly act: string;
  readonly object: string;
  readonly at: string;
}

/** Whose business it is: an agency's or with `null` the office's; `isOwn` of a cycle that the agency opened for itself. */
export interface NoticeGround {
  readonly agencyId: string | null;
  readonly isOwn: boolean;
}

export function groundOf({ agencyId, cycle }: Pick<Place, "agencyId" | "cycle">): NoticeGround {
  return { agencyId, isOwn: cycle.owner !== null };
}

/**
 * Keeps a notice for each recipient who has none of this occasion, and sends it out as they want it, in one transaction.
 *
 * @returns how many there were.
 */
export async function keepNotices(
  context: Context,
  { id: eventId, act, object, at }: Occasion,
  { agencyId, isOwn }: NoticeGround,
  {
    about,
    recipients,
    loaded,
  }: { about: ToldFacts; recipients: readonly Recipient[]; loaded: LoadedAssessment | null },
): Promise<number> {
  const all = await withSubstitutes(context, agencyId, recipients);
  if (all.length === 0) return 0;
  const notice = { agencyId, eventId, act, object, isOwn, at };
  return await unseal(context.store)
    .transaction()
    .execute(async (trx) => {
      const told: { readonly personId: string; readonly noticeId: string }[] = [];
      for (const recipient of all) {
        const { personId } = recipient;
        const facts = factsFor(recipient, about, loaded);
        const id = context.ids.next();
        if (await insertNotice(trx, { ...notice, id, personId, told: facts })) told.push({ personId, noticeId: id });
      }
      await sendOut(trx, context, told);
      return told.length;
    });
}

/** Whoever stands for a recipient today is told the same; what is their own besides is told with it. */
async function withSubstitutes(
  { store, clock, timeZone }: Context,
  agencyId: string | null,
  recipients: readonly Recipient[],
): Promise<readonly Recipient[]> {
  if (recipients.length === 0 || agencyId === null) return recipients;
  const at = clock.now().toISOString();
  const moment = { day: cityDay(at, timeZone), at };
  const told = new Map(recipients.map((it) => [it.personId, it]));
  for (const { personId, substituteId } of (await listSubstitutions(unseal(store), agencyId)).filter((it) =>
    holdsOn(it, moment),
  )) {
    const away = told.get(personId);
    if (!away) continue;
    const own = told.get(substituteId);
    if (own?.indicators === undefined || away.indicators === undefined) {
      told.set(substituteId, Object.assign({}, own ?? away, { personId: substituteId }));
    } else {
      const indicators = [...new Set([...own.indicators, ...away.indicators])];
      told.set(substituteId, Object.assign({}, own, { indicators }));
    }
  }
  return [...told.values()];
}

/** The same for somebody to whom only some of it was done. */
function factsFor(
  { indicators, dueOn: day, words }: Recipient,
  about: ToldFacts,
  loaded: LoadedAssessment | null,
): ToldFacts {
  const [first] = indicators ?? [];
  if (indicators === undefined || first === undefined || !loaded) return about;
  const own = { item: itemOf(loaded, first), items: indicators.length };
  return { ...about, ...own, dueOn: day ?? about.dueOn, words: words ?? about.words };
}

/** An indicator as notices name it; `null` where the framework has it no more. */
export function itemOf({ pinned }: LoadedAssessment, code: string): ToldFacts["item"] {
  const indicator = pinned.indicators.get(code);
  return indicator ? { code, title: indicator.title } : null;
}

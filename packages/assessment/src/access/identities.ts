import { type Db, listSubstitutions } from "@faheng/database";
import { cityDay, holdsOn } from "@faheng/domain";
import type { Desk } from "./enter.ts";

/** Ids of whoever is behind what somebody did at a moment (ISO time): themselves, and whom they stood for. */
export type Behind = (personId: string, at: string) => readonly string[];

/** Everybody for themselves. */
export const ALONE: Behind = (personId) => [personId];

/** Who is behind an act, now and before: nobody judges what they stated under either name. */
export interface Identities {
  /** The actor, and whom they stand for now, in whichever of these names they act. */
  readonly actors: readonly string[];
  readonly behind: Behind;
}

/** The identities of the people of an agency. */
export async function identitiesOf(db: Db, { actor, context }: Desk, agencyId: string): Promise<Identities> {
  const all = await listSubstitutions(db, agencyId);
  const away = actor.roles.flatMap(({ standsFor }) => standsFor?.personId ?? []);
  return {
    actors: [...new Set([actor.personId, ...away])],
    behind: (personId, at) => {
      const moment = { day: cityDay(at, context.timeZone), at };
      const stoodFor = all.filter((it) => it.substituteId === personId && holdsOn(it, moment));
      return [personId, ...stoodFor.map((it) => it.personId)];
    },
  };
}

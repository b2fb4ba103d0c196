import { insertSubstitution, listSubstitutions, withdrawSubstitution } from "@faheng/database";
import { cityMoment, clashOf, dayNumber, FahengError, type Substitution, type Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { presently } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { agencyStaff } from "./agency-staff.ts";
import { type AgencyPerson, maySetFor } from "./may-set.ts";
import { substituteErrors as errors } from "./substitute-errors.ts";

/** The longest period, in days: who is away for longer has handed over. */
const MOST_DAYS = 366;

/** Who is to stand for whom. */
interface WantedSubstitute {
  readonly agencyId: string;
  readonly personId: string;
  readonly substituteId: string;
  /** Days of the city, `YYYY-MM-DD`. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
}

/**
 * Lets somebody of an agency stand for another of it from a day to a day: they may do there what the other may, and each act says
 * so. It ends by itself.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_SUBSTITUTE_*
 */
export const setSubstitute = defineAct({
  action: "substitute.set",
  load: async (desk, { agencyId }: WantedSubstitute) => await findAgency(desk.db, agencyId),
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ personId }) => `person:${personId}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input }) => {
    const staff = new Map((await agencyStaff(trx, input.agencyId, presently(desk))).map((it) => [it.id, it]));
    requirePeople(desk.actor, input, staff);
    requirePeriod(input, desk.today);
    const standing = (await listSubstitutions(trx, input.agencyId)).filter((it) => it.withdrawnAt === null);
    const clash = clashOf(standing, input);
    if (clash === null) return;
    const { fromDay: from, toDay: to, personId, substituteId, setByName: by, setAt } = clash.with;
    const nameOf = (id: string): string => staff.get(id)?.name ?? id;
    const code = clash.kind === "overlap" ? errors.FAHENG_SUBSTITUTE_OVERLAP : errors.FAHENG_SUBSTITUTE_CHAIN;
    const at = cityMoment(setAt, desk.context.timeZone);
    const details = { person: nameOf(personId), substitute: nameOf(substituteId), from, to, by, at };
    throw new FahengError(code, { place: `person:${input.personId}`, details });
  },
  apply: async (trx, { desk: { actor, context, now }, input }) => {
    const { agencyId, personId, substituteId, fromDay, toDay } = input;
    const id = context.ids.next();
    const by = { setBy: actor.personId, setByName: actor.name, setAt: now };
    const standing = { withdrawnAt: null, withdrawnBy: null, withdrawnByName: null };
    const period = { agencyId, personId, substituteId, fromDay, toDay };
    await insertSubstitution(trx, Object.assign({ id, reason: input.reason.trim() }, period, by, standing));
    return { answer: { id }, trace: { agencyId, after: { personId, substituteId, fromDay, toDay } } };
  },
  emits: [],
});

/**
 * Ends a substitution before its last day, or before its first.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_SUBSTITUTE_* (_NOT_FOUND, _ENDED, _OTHERS)
 */
export const withdrawSubstitute = defineAct({
  action: "substitute.withdraw",
  load: async (desk, { agencyId }: { readonly agencyId: string; readonly id: string }) =>
    await findAgency(desk.db, agencyId),
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ id }) => `substitution:${id}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input: { agencyId, id } }): Promise<Substitution> => {
    const found = (await listSubstitutions(trx, agencyId)).find((it) => it.id === id);
    if (!found) throw new FahengError(errors.FAHENG_SUBSTITUTE_NOT_FOUND, { place: id });
    const staff = await agencyStaff(trx, agencyId, presently(desk));
    // Who has left meanwhile is stood for no more; whoever looks after the others may take the row back all the same.
    const person = staff.find((it) => it.id === found.personId) ?? { id: found.personId, name: "", roles: [] };
    if (!maySetFor(desk.actor, agencyId, person)) throw new FahengError(errors.FAHENG_SUBSTITUTE_OTHERS, { place: id });
    if (found.withdrawnAt !== null || found.toDay < desk.today) {
      const details = { how: endingOf(found, desk.context.timeZone) };
      throw new FahengError(errors.FAHENG_SUBSTITUTE_ENDED, { place: id, details });
    }
    return found;
  },
  apply: async (trx, { desk: { actor, now }, held: found }) => {
    await withdrawSubstitution(trx, found, { by: actor.personId, byName: actor.name, at: now });
    const { agencyId, personId, substituteId, fromDay, toDay } = found;
    const before = { personId, substituteId, fromDay, toDay };
    return { answer: { id: found.id }, trace: { object: `person:${personId}`, agencyId, before } };
  },
  emits: [],
});

/** How a substitution came to its end: whoever comes second is told who was first, and when. */
function endingOf({ withdrawnAt, withdrawnByName, toDay }: Substitution, timeZone: string): Wording {
  if (withdrawnAt === null) return { zh: `已于${toDay}到期`, en: `ended on ${toDay}` };
  const [by, at] = [withdrawnByName ?? "", cityMoment(withdrawnAt, timeZone)];
  return { zh: `已由“${by}”于${at}撤销`, en: `was withdrawn by “${by}” at ${at}` };
}

function requirePeople(
  actor: Actor,
  { agencyId, personId, substituteId }: WantedSubstitute,
  staff: ReadonlyMap<string, AgencyPerson>,
): void {
  const person = staff.get(personId);
  if (!person || !staff.has(substituteId)) {
    throw new FahengError(errors.FAHENG_SUBSTITUTE_PERSON, { place: `person:${personId}` });
  }
  if (personId === substituteId || substituteId === actor.personId) {
    throw new FahengError(errors.FAHENG_SUBSTITUTE_SELF, { place: `person:${personId}` });
  }
  if (maySetFor(actor, agencyId, person)) return;
  throw new FahengError(errors.FAHENG_SUBSTITUTE_OTHERS, { place: `person:${personId}` });
}

function requirePeriod({ fromDay, toDay }: WantedSubstitute, today: string): void {
  const days = dayNumber(toDay) - dayNumber(fromDay) + 1;
  if (fromDay >= today && days >= 1 && days <= MOST_DAYS) return;
  throw new FahengError(errors.FAHENG_SUBSTITUTE_PERIOD, { place: "toDay", details: { today, limit: MOST_DAYS } });
}

import { listSubstitutions } from "@faheng/database";
import { holdsOn, type Substitution } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { FahengError } from "@faheng/domain";
import { agencyStaff } from "./agency-staff.ts";
import { maySetFor } from "./may-set.ts";

/** A substitution as the people of its agency see it. */
export interface SubstituteView extends Pick<
  Substitution,
  "id" | "personId" | "substituteId" | "fromDay" | "toDay" | "reason" | "setByName"
> {
  readonly personName: string;
  readonly substituteName: string;
  readonly state: "coming" | "now" | "over" | "withdrawn";
  readonly mayWithdraw: boolean;
}

/** Who stands for whom in an agency, newest first, and for whom the actor may say it. */
export interface SubstitutesView {
  readonly today: string;
  readonly substitutes: readonly SubstituteView[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly maySet: boolean }[];
}

/**
 * The substitutes of an agency.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listSubstitutes(
  context: Context,
  actor: Actor,
  { agencyId }: { readonly agencyId: string },
): Promise<SubstitutesView> {
  const desk = enter(context, actor);
  const found = await findAgency(desk.db, agencyId);
  await permit(desk, "substitute.read", { agencyId }, `agency:${agencyId}`);
  if (found instanceof FahengError) throw found;
  const staff = new Map((await agencyStaff(desk.db, agencyId, desk.now)).map((it) => [it.id, it]));
  const nameOf = (id: string): string => staff.get(id)?.name ?? "（已离任）";
  const moment = { day: desk.today, at: desk.now };
  const stateOf = (it: Substitution): SubstituteView["state"] => {
    if (it.withdrawnAt !== null) return "withdrawn";
    if (it.toDay < desk.today) return "over";
    return holdsOn(it, moment) ? "now" : "coming";
  };
  const substitutes = (await listSubstitutions(desk.db, agencyId)).toReversed().map((it): SubstituteView => {
    const state = stateOf(it);
    const person = staff.get(it.personId) ?? { id: it.personId, name: "", roles: [] };
    return {
      id: it.id,
      personId: it.personId,
      substituteId: it.substituteId,
      personName: nameOf(it.personId),
      substituteName: nameOf(it.substituteId),
      fromDay: it.fromDay,
      toDay: it.toDay,
      reason: it.reason,
      setByName: it.setByName,
      state,
      mayWithdraw: (state === "coming" || state === "now") && maySetFor(actor, agencyId, person),
    };
  });
  const people = [...staff.values()].map((it) => {
    return { id: it.id, name: it.name, maySet: maySetFor(actor, agencyId, it) };
  });
  return { today: desk.today, substitutes, people };
}

import {
  type Agency,
  type Department,
  listAgencies,
  listDepartments,
  listEnablements,
  listFormerDepartments,
} from "@faheng/database";
import { cityDay, compareTexts, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, recordRefusal } from "../access/enter.ts";
import { nameScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import { type AgencyEnding, readEndings } from "./agency-ending.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";

/** Agencies whose names the actor may see, in the order in which Chinese readers look for them, with the plugins they have switched on. */
export async function listVisibleAgencies(
  context: Context,
  actor: Actor,
): Promise<(Agency & { readonly plugins: readonly string[]; readonly ending: AgencyEnding | null })[]> {
  const desk = enter(context, actor);
  const { db } = desk;
  const scope = nameScope(actor);
  const enablements = await listEnablements(db, scope);
  const { endingOf } = await readEndings(db, desk);
  const agencies = (await listAgencies(db, scope)).toSorted((a, b) => compareTexts(a.name, b.name));
  return agencies.map((agency) => ({
    ...agency,
    ending: endingOf(agency),
    plugins: enablements.filter((it) => it.agencyId === agency.id).map((it) => it.pluginId),
  }));
}

/** @throws FAHENG_AGENCY_NOT_FOUND also for an agency the actor may not see; the try is written to the audit. */
export async function listDepartmentsOf(context: Context, actor: Actor, agencyId: string): Promise<Department[]> {
  return await listDepartments((await enterAgency(context, actor, agencyId)).db, agencyId);
}

/** A department that was dissolved, and on which day of the city. */
export interface FormerDepartment extends Department {
  readonly endedOn: string;
}

/** @throws FAHENG_AGENCY_NOT_FOUND also for an agency the actor may not see; the try is written to the audit. */
export async function listFormerDepartmentsOf(
  context: Context,
  actor: Actor,
  agencyId: string,
): Promise<FormerDepartment[]> {
  const { db } = await enterAgency(context, actor, agencyId);
  const former = await listFormerDepartments(db, agencyId);
  return former.map(({ endedAt, ...it }) => ({ ...it, endedOn: cityDay(endedAt, context.timeZone) }));
}

async function enterAgency(context: Context, actor: Actor, agencyId: string): Promise<Desk> {
  const desk = enter(context, actor);
  const agencies = await listAgencies(desk.db, nameScope(actor));
  if (agencies.some((agency) => agency.id === agencyId)) return desk;
  await recordRefusal(desk, "agency.read", `agency:${agencyId}`, null);
  throw new FahengError(errors.FAHENG_AGENCY_NOT_FOUND, { place: agencyId, details: { id: agencyId } });
}

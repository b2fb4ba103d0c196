import { listExtensions, listResponses, type Transaction } from "@faheng/database";
import { type Due, type Extension, FahengError, type Party } from "@faheng/domain";
import { duesOf } from "../assessment/completion.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { assignedDays } from "../assignment/days.ts";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { extensionErrors as errors } from "./extension-errors.ts";

/** Which request of which assessment. */
export interface ExtensionPlace {
  readonly assessmentId: string;
  readonly n: number;
}

/** What an act on requests finds. */
export interface LoadedExtension {
  readonly loaded: LoadedAssessment;
}

export async function loadForExtension(
  desk: Desk,
  { assessmentId }: { readonly assessmentId: string },
): Promise<LoadedExtension> {
  return { loaded: await loadAssessment(desk, assessmentId) };
}

/** What an act on requests is done to. */
export function extensionObject(_: unknown, found: LoadedExtension | null) {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call a request; without its number, all of an assessment. */
export function extensionName({ assessmentId, n }: { readonly assessmentId: string; readonly n?: number }): string {
  return n === undefined ? `extension:${assessmentId}` : `extension:${assessmentId}/${n}`;
}

/** What the audit says a request is about. */
export function inShort({ items, period }: Pick<Extension, "items" | "period">) {
  return period === null
    ? { indicators: items }
    : { indicators: [period.indicator], figure: period.figure, period: period.period };
}

/** @throws FAHENG_EXTENSION_NOT_FOUND */
export async function requireExtension(
  trx: Transaction,
  { assessment }: LoadedAssessment,
  place: ExtensionPlace,
): Promise<Extension> {
  const found = (await listExtensions(trx, [assessment])).find(({ n }) => n === place.n);
  if (found) return found;
  throw new FahengError(errors.FAHENG_EXTENSION_NOT_FOUND, { place: extensionName(place) });
}

/** What the actor is to a request, and to all there are: what they are in the agency, and of the cycle. */
export function extensionParties(
  { actor }: Desk,
  { agency, assessment }: LoadedAssessment,
  extension: Extension | null,
): Party[] {
  const roles = actor.roles.filter((it) => it.agencyId === agency.id).map(({ role }) => role);
  const isOffice =
    assessment.owner === null
      ? actor.roles.some(({ role }) => role === "municipal")
      : can(actor, "extension.grant", { agencyId: agency.id, owner: assessment.owner });
  const did = (act: string): boolean =>
    extension?.steps.some((it) => it.act === act && it.by === actor.personId) === true;
  return [
    ...(roles.includes("department") ? (["assigned"] as const) : []),
    ...(roles.includes("coordinator") ? (["coordinator"] as const) : []),
    ...(isOffice ? (["office"] as const) : []),
    ...(did("extension.ask") ? (["asker"] as const) : []),
    ...(did("extension.grant") ? (["granter"] as const) : []),
  ];
}

/** When each indicator is due as things stand, by code. */
export async function duesNow(
  trx: Transaction,
  desk: Desk,
  { assessment, pinned, said }: LoadedAssessment,
  extensions: readonly Extension[],
): Promise<ReadonlyMap<string, Due>> {
  const states = (await listResponses(trx, assessment)).map((it) => ({
    indicator: it.indicator,
    status: it.status,
    isReturned: it.returned !== undefined,
    mendBy: it.returned?.dueOn ?? null,
  }));
  const days = { today: desk.today, assigned: assignedDays(said.assignments), extensions };
  return duesOf(pinned.framework, states, pinned.deadlines, days);
}

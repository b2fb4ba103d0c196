import type { AgencyScope, Db, Reach, Transaction } from "@faheng/database";
import { cityDay, FahengError } from "@faheng/domain";
import { type AuditAct, writeAuditLines } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { accessErrors as errors } from "./access-errors.ts";
import { keepPacked } from "../packed/keep-packed.ts";
import { keepTexts } from "../search/keep-texts.ts";
import type { Actor } from "./actor.ts";
import { type AccessObject, type Action, can } from "./can.ts";
import { reachOf } from "./scope.ts";
import { unseal } from "./store.ts";

/** What a use-case works with once somebody has come in: there is no way to `db` without an actor. */
export interface Desk {
  readonly db: Db;
  readonly actor: Actor;
  /** Agencies whose business rows this actor may read. */
  readonly scope: AgencyScope;
  /** How far this actor reaches in all, own cycles of agencies included. */
  readonly reach: Reach;
  /** ISO time of this act. */
  readonly now: string;
  /** The city's day of this act, `YYYY-MM-DD`. */
  readonly today: string;
  readonly context: Context;
}

/** Opens the database to an actor. */
export function enter(context: Context, actor: Actor): Desk {
  const now = context.clock.now().toISOString();
  const today = cityDay(now, context.timeZone);
  const reach = reachOf(actor);
  return { db: unseal(context.store, reach), actor, scope: reach.business, reach, now, today, context };
}

/**
 * The moment it is. What an act that had to wait looks at is as it stands by then, not as it stood when the act began
 * (`now`): a role that was given or ended meanwhile counts.
 */
export function presently({ context }: Desk): string {
  return context.clock.now().toISOString();
}

/**
 * The same desk with the agency's business rows in reach, for an act whose consequences lie where its actor may not read:
 * who dissolves a department takes it off the agency's plans without being shown any answer. Only behind {@link permit},
 * and what comes of it is names and counts.
 */
export function reachInto(desk: Desk, agencyId: string): Desk {
  const business: AgencyScope = { kind: "agencies", ids: [agencyId] };
  const reach: Reach = { ...reachOf(desk.actor), business, own: business };
  return { ...desk, db: unseal(desk.context.store, reach), scope: business, reach };
}

/**
 * The same desk with an agency's own cycles in reach, for an act that ends them with the agency and tells nobody of them.
 * Only behind {@link permit}.
 */
export function reachOwn(desk: Desk, agencyId: string): Desk {
  const reach: Reach = { ...desk.reach, own: { kind: "agencies", ids: [agencyId] } };
  return { ...desk, db: unseal(desk.context.store, reach), reach };
}

/**
 * The same desk with the assessments of a bureau's line in reach, and nothing else that is assessed of its agencies. Only behind
 * {@link permit} on that cycle.
 */
export function reachLine(desk: Desk, cycle: string, agencyIds: readonly string[]): Desk {
  const { names } = desk.reach;
  const business: AgencyScope = { kind: "agencies", ids: agencyIds };
  const named: AgencyScope = names.kind === "office" ? names : { kind: "agencies", ids: [...names.ids, ...agencyIds] };
  const reach: Reach = { ...desk.reach, business, names: named, cycle };
  return { ...desk, db: unseal(desk.context.store, reach), scope: business, reach };
}

/**
 * The same desk with what the office keeps of all agencies in reach, for what is told to one agency out of something that holds
 * all of them. Only behind {@link permit}, and what comes of it is that agency's own.
 */
export function reachOffice(desk: Desk): Desk {
  const reach: Reach = { ...desk.reach, business: { kind: "office" } };
  return { ...desk, db: unseal(desk.context.store, reach), scope: reach.business, reach };
}

/**
 * Lets an act pass or refuses it; a refusal is written to the audit.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function permit(desk: Desk, action: Action, object: AccessObject, name: string): Promise<void> {
  if (can(desk.actor, action, object)) return;
  await recordRefusal(desk, action, name, object.agencyId);
  throw new FahengError(errors.FAHENG_ACCESS_FORBIDDEN, { place: name, details: { action } });
}

/** Writes down that somebody reached for what is not theirs. */
export async function recordRefusal(
  desk: Desk,
  action: Action,
  object: string,
  agencyId: string | null,
): Promise<void> {
  await desk.db.transaction().execute(async (trx) => {
    await record(trx, desk, { action, object, agencyId, result: "refused" });
  });
}

/** An act as whoever does it writes it down; when, and by whom, the desk says. */
export type ActLine = Pick<AuditAct, "action" | "object" | "agencyId"> &
  Partial<Pick<AuditAct, "before" | "after" | "result">>;

/**
 * Writes one act of the actor to the audit, in the transaction of the act, packs the rows of units that the act has
 * changed, and makes the texts by which is found what it wrote.
 */
export async function record(trx: Transaction, desk: Desk, act: ActLine): Promise<void> {
  await recordAll(trx, desk, [act]);
}

/** Writes the lines of one act to the audit as {@link record} does, and packs once what all of them have changed. */
export async function recordAll(trx: Transaction, desk: Desk, acts: readonly ActLine[]): Promise<void> {
  await writeAuditLines(
    trx,
    acts.map((act) => ({
      at: desk.now,
      actorId: desk.actor.personId,
      actorName: desk.actor.name,
      before: null,
      after: null,
      result: "done" as const,
      ...act,
    })),
  );
  const agencies = new Set(acts.filter(({ result }) => result !== "refused").map(({ agencyId }) => agencyId));
  for (const agencyId of agencies) {
    await keepPacked(trx, desk.context.plugins, agencyId);
    await keepTexts(trx, agencyId);
  }
}

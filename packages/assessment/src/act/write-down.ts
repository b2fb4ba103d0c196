import { insertEvent, type Transaction } from "@faheng/database";
import type { Effect } from "@faheng/domain";
import { type Desk, record } from "../access/enter.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Failure, Trace } from "./act-definition.ts";

/** A line of the audit, named. */
export type Line = (Trace | Failure) & { readonly action: AuditAction; readonly object: string };

/** Writes an act down and, where anybody is told of it, its event. */
export async function writeDown(
  trx: Transaction,
  desk: Desk,
  { emits, line }: { readonly emits: readonly Effect[] | null; readonly line: Line },
): Promise<void> {
  await writeLine(trx, desk, line);
  if (emits === null) return;
  const { action: act, object, agencyId } = line;
  const by = { actorId: desk.actor.personId, actorName: desk.actor.name };
  await insertEvent(trx, { id: desk.context.ids.next(), agencyId, at: desk.now, act, object, effects: emits, ...by });
}

/** Writes what was done with an act down. */
export async function writeLine(trx: Transaction, desk: Desk, line: Line): Promise<void> {
  const { action, object, agencyId, before = null, after = null, result = "done" } = line;
  await record(trx, desk, { action, object, agencyId, before, after, result });
}

/** Writes an act down that came to nothing, in a transaction of its own: the act's was undone. */
export async function writeFailure(desk: Desk, line: Line): Promise<void> {
  await desk.db.transaction().execute(async (trx) => await writeLine(trx, desk, line));
}

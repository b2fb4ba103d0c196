import { insertEvents, type Transaction } from "@faheng/database";
import type { Effect } from "@faheng/domain";
import { type Desk, recordAll } from "../access/enter.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Failure, Trace } from "./act-definition.ts";

/** A line of the audit, named. */
export type Line = (Trace | Failure) & { readonly action: AuditAction; readonly object: string };

/** What an act is written down as. */
export interface Lines {
  /** Lines that nobody is told of. */
  readonly also: readonly Line[];
  readonly lines: readonly Line[];
  readonly emits: readonly Effect[] | null;
}

/** Writes an act down, all its lines together, and where anybody is told of it, their events. */
export async function writeDown(trx: Transaction, desk: Desk, { also, lines, emits }: Lines): Promise<void> {
  await writeLines(trx, desk, [...also, ...lines]);
  if (emits === null) return;
  const by = { at: desk.now, actorId: desk.actor.personId, actorName: desk.actor.name, effects: emits };
  await insertEvents(
    trx,
    lines.map(({ action: act, object, agencyId }) => {
      return Object.assign({ id: desk.context.ids.next(), agencyId, act, object }, by);
    }),
  );
}

async function writeLines(trx: Transaction, desk: Desk, lines: readonly Line[]): Promise<void> {
  const acts = lines.map(({ action, object, agencyId, before = null, after = null, result = "done" }) => {
    return { action, object, agencyId, before, after, result };
  });
  await recordAll(trx, desk, acts);
}

/** Writes an act down that came to nothing, in a transaction of its own: the act's was undone. */
export async function writeFailure(desk: Desk, line: Line): Promise<void> {
  await desk.db.transaction().execute(async (trx) => await writeLines(trx, desk, [line]));
}

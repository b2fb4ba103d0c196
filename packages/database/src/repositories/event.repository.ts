import type { Selectable } from "kysely";
import { inScope, OFFICE_SCOPE, ofAgency } from "../agency-scope.ts";
import { isTexts } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { EventTable } from "../tables/event.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** An act that was done, as whoever waits for such acts is told of it. */
export interface ActEvent {
  readonly id: string;
  /** The agency it was done in; `null` above agencies. */
  readonly agencyId: string | null;
  /** ISO time. */
  readonly at: string;
  readonly act: string;
  /** Kind and id: `cycle:c1`. */
  readonly object: string;
  readonly effects: readonly string[];
  /** Who did it; `null` for what was done before this was kept. */
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** Rows of one insert: both engines take so many values. */
const AT_ONCE = 500;

/** Writes events in the transaction of their act: told if and only if the act was done. */
export async function insertEvents(trx: Transaction, events: readonly ActEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    id: event.id,
    agency_id: event.agencyId,
    at: event.at,
    act: event.act,
    object: event.object,
    effects: JSON.stringify(event.effects),
    delivered_at: null,
    actor_id: event.actorId,
    actor_name: event.actorName,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await trx
      .insertInto("event")
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** Events that nobody has been told of yet, oldest first. */
export async function listUndelivered(db: Db, limit: number): Promise<ActEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where(inScope(OFFICE_SCOPE, "event.agency_id"))
    .where("delivered_at", "is", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(eventFromRow);
}

function eventFromRow(row: Selectable<EventTable>): ActEvent {
  return {
    id: row.id,
    agencyId: row.agency_id,
    at: row.at,
    act: row.act,
    object: row.object,
    effects: jsonOf(row.effects, isTexts, { table: "event", column: "effects" }),
    actorId: row.actor_id,
    actorName: row.actor_name,
  };
}

/** Marks events as told of which nothing follows; what another server has marked stays as it is. */
export async function markAllDelivered(trx: Transaction, ids: readonly string[], at: string): Promise<void> {
  await trx
    .updateTable("event")
    .set({ delivered_at: at })
    .where(inScope(OFFICE_SCOPE, "event.agency_id"))
    .where("id", "in", [...ids])
    .where("delivered_at", "is", null)
    .execute();
}

/**
 * Marks an event as told, in the transaction that writes down what came of it.
 *
 * @returns `false` where another server was first.
 */
export async function markDelivered(
  trx: Transaction,
  { agencyId, id }: Pick<ActEvent, "agencyId" | "id">,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("event")
    .set({ delivered_at: at })
    .where(ofAgency(agencyId, "event.agency_id"))
    .where("id", "=", id)
    .where("delivered_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

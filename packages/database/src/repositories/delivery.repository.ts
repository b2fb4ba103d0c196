import type { Selectable } from "kysely";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import {
  type Channel,
  CHANNELS,
  DELIVERY_STATES,
  type DeliveryState,
  type DeliveryTable,
} from "../tables/delivery.table.ts";

/** Which of the things that leave the house for somebody. */
export interface DeliveryName {
  readonly personId: string;
  readonly channel: Channel;
  readonly key: string;
}

/** What left the house for somebody. */
export interface Delivery extends DeliveryName {
  readonly state: DeliveryState;
  /** The newest notice that it told of. */
  readonly upTo: string;
  readonly at: string;
}

/** Notes that something is on its way, before it is. @returns `false` where it was noted already. */
export async function beginDelivery(trx: Transaction, delivery: Omit<Delivery, "state">): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("delivery")
    .values({
      person_id: delivery.personId,
      channel: delivery.channel,
      key: delivery.key,
      state: "sending",
      up_to: delivery.upTo,
      at: delivery.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes how it went; `null` where the other side did not take it, so that it may be tried again. */
export async function settleDelivery(
  trx: Transaction,
  { personId, channel, key }: DeliveryName,
  state: Exclude<DeliveryState, "sending"> | null,
): Promise<void> {
  if (state === null) {
    await trx
      .deleteFrom("delivery")
      .where("person_id", "=", personId)
      .where("channel", "=", channel)
      .where("key", "=", key)
      .execute();
    return;
  }
  await trx
    .updateTable("delivery")
    .set({ state })
    .where("person_id", "=", personId)
    .where("channel", "=", channel)
    .where("key", "=", key)
    .execute();
}

/** How something that leaves the house stands; `null` where it was never on its way. */
export async function findDelivery(db: Db, { personId, channel, key }: DeliveryName): Promise<Delivery | null> {
  const row = await db
    .selectFrom("delivery")
    .selectAll()
    .where("person_id", "=", personId)
    .where("channel", "=", channel)
    .where("key", "=", key)
    .executeTakeFirst();
  return row ? deliveryFromRow(row) : null;
}

/** The newest notice that anything told somebody of, but for what was refused; `null` before the first. */
export async function lastToldBy(db: Db, personId: string, channel: Channel): Promise<string | null> {
  const row = await db
    .selectFrom("delivery")
    .select("up_to")
    .where("person_id", "=", personId)
    .where("channel", "=", channel)
    .where("state", "!=", "refused")
    .orderBy("up_to", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.up_to ?? null;
}

/** Forgets what left the house before an instant. @returns how much */
export async function forgetDeliveries(trx: Transaction, before: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom("delivery").where("at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}

function deliveryFromRow(row: Selectable<DeliveryTable>): Delivery {
  return {
    personId: row.person_id,
    channel: oneOf(CHANNELS, row.channel, { table: "delivery", column: "channel" }),
    key: row.key,
    state: oneOf(DELIVERY_STATES, row.state, { table: "delivery", column: "state" }),
    upTo: row.up_to,
    at: row.at,
  };
}

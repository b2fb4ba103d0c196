import { beginDelivery, type DeliveryName, findDelivery, settleDelivery } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";

/**
 * Lets something leave the house once. That it is on its way is noted before, so that whoever comes after one that died over it
 * knows that it may have been taken.
 *
 * @param it `upTo` the newest notice that it tells of; `isRepeatable` where the other side knows what it has already, so that what
 *   may have been taken is sent once more.
 * @returns whether it left with this.
 */
export async function deliverOnce(
  context: Context,
  name: DeliveryName,
  it: { readonly upTo: string; readonly isRepeatable: boolean; readonly send: () => Promise<void> },
): Promise<boolean> {
  const db = unseal(context.store);
  const settle = async (state: Parameters<typeof settleDelivery>[2]): Promise<void> => {
    await db.transaction().execute(async (trx) => await settleDelivery(trx, name, state));
  };
  const at = context.clock.now().toISOString();
  const isFirst = await db.transaction().execute((trx) => beginDelivery(trx, { ...name, upTo: it.upTo, at }));
  if (!isFirst) {
    const known = await findDelivery(db, name);
    if (known?.state !== "sending") return false;
    if (!it.isRepeatable) {
      await settle("unsure");
      return false;
    }
  }
  try {
    await it.send();
  } catch (failure) {
    await settle(stateAfter(failure));
    throw failure;
  }
  await settle("sent");
  return true;
}

/** What a failure leaves behind: what was not taken may be tried again, and of what broke unforeseen nobody knows. */
function stateAfter(failure: unknown): "refused" | "unsure" | null {
  const code = failure instanceof FahengError ? failure.code : "";
  if (code === "FAHENG_POST_AWAY") return null;
  return code === "FAHENG_POST_REFUSED" ? "refused" : "unsure";
}

import type { Db, Transaction } from "../../src/index.ts";
import { recorder, type Sent } from "./record.ts";

/** Does all of some calls on a database one after the other, as one transaction. @returns what they sent to it. */
export async function sendAll(
  db: Db,
  calls: Readonly<Record<string, (trx: Transaction) => Promise<unknown>>>,
): Promise<readonly Sent[]> {
  const { sent, listen } = recorder();
  await db.transaction().execute(async (trx) => {
    for (const [name, call] of Object.entries(calls)) await call(listen(name, trx));
  });
  return sent;
}

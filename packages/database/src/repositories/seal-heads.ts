import { HEADS_CHAIN } from "../audit-chain.ts";
import type { Db, Transaction } from "../schema.ts";
import { type AuditLink, appendTo, findAuditHead, holdHead } from "./audit.repository.ts";

/** Writes down whatever moved since: the machine, which is nobody. */
const MACHINE = { actorId: "machine", actorName: "后台任务" };

/** What a row of the chain of heads says: the last link of each chain that has moved since the row before. */
export interface SealedHeads {
  readonly heads: readonly AuditLink[];
}

/**
 * Puts the heads of all chains that have moved into the chain of heads, so that none of them can be written anew, cut or
 * taken away whole without contradicting it. The machine's, in a transaction of its own: it waits for no act and no act for it.
 *
 * @returns the last link of the chain of heads; `null` where nothing was ever written.
 */
export async function sealHeads(trx: Transaction, at: string): Promise<AuditLink | null> {
  await holdHead(trx, HEADS_CHAIN);
  const heads = await movedHeads(trx);
  if (heads.length === 0) return await findAuditHead(trx, HEADS_CHAIN);
  const after: SealedHeads = { heads };
  const { seq, hash } = await appendTo(trx, HEADS_CHAIN, {
    ...MACHINE,
    at,
    agencyId: null,
    action: "audit.seal",
    object: "audit:heads",
    before: null,
    after,
    result: "done",
  });
  for (const { chain, seq: sealed } of heads) {
    await trx
      .insertInto("audit_sealed")
      .values({ chain, seq: sealed, seal: seq })
      .onConflict((conflict) => conflict.column("chain").doUpdateSet({ seq: sealed, seal: seq }))
      .execute();
  }
  return { chain: HEADS_CHAIN, seq, hash };
}

/** Whether something was written since the last time, and that is longer ago than an instant. */
export async function isSealDue(db: Db, before: string): Promise<boolean> {
  const last = await db
    .selectFrom("audit")
    .select("at")
    .where("chain", "=", HEADS_CHAIN)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last === undefined || last.at <= before) && (await movedHeads(db)).length > 0;
}

/** Number of the last row of the chain of heads that the machine knows to have written; 0 for none. */
export async function lastSeal(db: Db): Promise<number> {
  const row = await db
    .selectFrom("audit_sealed")
    .select((eb) => eb.fn.max("seal").as("seal"))
    .executeTakeFirst();
  return Number(row?.seal ?? 0);
}

async function movedHeads(db: Db): Promise<AuditLink[]> {
  return await db
    .selectFrom("audit_head")
    .leftJoin("audit_sealed", "audit_sealed.chain", "audit_head.chain")
    .select(["audit_head.chain", "audit_head.seq", "audit_head.hash"])
    .where("audit_head.chain", "<>", HEADS_CHAIN)
    .where((eb) => eb("audit_head.seq", ">", eb.fn.coalesce("audit_sealed.seq", eb.lit(0))))
    .orderBy("audit_head.chain")
    .execute();
}

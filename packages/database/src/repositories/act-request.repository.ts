import type { Selectable } from "kysely";
import type { ActRequestTable } from "../tables/act-request.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** An act that carried a key, and what it was answered; the same key again is answered from here. */
export interface ActRequest {
  readonly personId: string;
  /** Digest of the key: the sender alone has it. */
  readonly requestKey: string;
  readonly act: string;
  /** Digest of the canonical input, made with the key: passwords can't be tried against it. */
  readonly inputSha256: string;
  /** Encrypted with the key: an answer may hold what is told once. */
  readonly answer: string;
  /** ISO time. */
  readonly createdAt: string;
}

export async function findActRequest(
  db: Db,
  { personId, requestKey }: Pick<ActRequest, "personId" | "requestKey">,
): Promise<ActRequest | null> {
  const row = await db
    .selectFrom("act_request")
    .selectAll()
    .where("person_id", "=", personId)
    .where("request_key", "=", requestKey)
    .executeTakeFirst();
  return row ? actRequestFromRow(row) : null;
}

function actRequestFromRow(row: Selectable<ActRequestTable>): ActRequest {
  return {
    personId: row.person_id,
    requestKey: row.request_key,
    act: row.act,
    inputSha256: row.input_sha256,
    answer: row.answer,
    createdAt: row.created_at,
  };
}

/**
 * Takes a key before its act is done: whoever sends the same at the same time waits for this transaction's end.
 *
 * @returns `false` where somebody was first; then {@link findActRequest} has their answer.
 */
export async function takeActRequest(trx: Transaction, request: Omit<ActRequest, "answer">): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("act_request")
    .values({
      person_id: request.personId,
      request_key: request.requestKey,
      act: request.act,
      input_sha256: request.inputSha256,
      answer: "",
      created_at: request.createdAt,
    })
    .onConflict((conflict) => conflict.columns(["person_id", "request_key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Keeps what a taken key was answered, in the transaction that took it. */
export async function answerActRequest(
  trx: Transaction,
  { personId, requestKey, answer }: Pick<ActRequest, "personId" | "requestKey" | "answer">,
): Promise<void> {
  await trx
    .updateTable("act_request")
    .set({ answer })
    .where("person_id", "=", personId)
    .where("request_key", "=", requestKey)
    .execute();
}

/**
 * Forgets keys older than an instant: nobody repeats a request of last week.
 *
 * @returns how many.
 */
export async function forgetActRequests(trx: Transaction, before: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom("act_request").where("created_at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}

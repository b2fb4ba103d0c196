import {
  answerActRequest,
  canonicalJson,
  type Db,
  findActRequest,
  sha256,
  takeActRequest,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { actErrors as errors } from "./act-errors.ts";

/** An act that carries a key. */
export interface KeyedRequest {
  readonly requestKey: string;
  readonly act: string;
  readonly input: unknown;
}

/**
 * Answers what was done already under its key without doing anything of it again. Looked for before what takes long, and once
 * more where the act is refused: what a sending of the same key did meanwhile is most often why.
 *
 * @throws FAHENG_ACT_KEY_REUSED, and what the act throws
 */
export async function answerOnce<Answer>(
  desk: Desk,
  request: KeyedRequest | null,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (request === null) return await act();
  const before = await answeredBefore<Answer>(desk.db, desk, request);
  if (before) return before.answer;
  try {
    return await act();
  } catch (cause) {
    const meanwhile = await answeredBefore<Answer>(desk.db, desk, request);
    if (meanwhile) return meanwhile.answer;
    throw cause;
  }
}

/**
 * Takes a key for an act that is about to be done, or gives the answer of the one that was done with it. Two of one key at the
 * same time: the second waits until the first is done, and is answered like it.
 *
 * @returns `null` where the act is still to be done.
 * @throws FAHENG_ACT_KEY_REUSED for another act, or the same with another content.
 */
export async function takeKey<Answer>(
  trx: Transaction,
  desk: Desk,
  request: KeyedRequest,
): Promise<{ readonly answer: Answer } | null> {
  const { personId } = desk.actor;
  const { requestKey, act } = request;
  const inputSha256 = digestOf(request);
  if (await takeActRequest(trx, { personId, requestKey, act, inputSha256, createdAt: desk.now })) return null;
  return await answeredBefore(trx, desk, request);
}

/** Keeps the answer of an act beside its key; `undefined` is kept as no answer. */
export async function keepAnswer(
  trx: Transaction,
  { actor }: Desk,
  { requestKey }: KeyedRequest,
  answer: unknown,
): Promise<void> {
  await answerActRequest(trx, { personId: actor.personId, requestKey, answer: canonicalJson(answer ?? null) });
}

async function answeredBefore<Answer>(
  db: Db,
  { actor }: Desk,
  request: KeyedRequest,
): Promise<{ readonly answer: Answer } | null> {
  const { requestKey, act } = request;
  const before = await findActRequest(db, { personId: actor.personId, requestKey });
  if (!before) return null;
  if (before.act !== act || before.inputSha256 !== digestOf(request)) {
    throw new FahengError(errors.FAHENG_ACT_KEY_REUSED, { place: requestKey });
  }
  return { answer: (JSON.parse(before.answer) as Answer | null) ?? (undefined as Answer) };
}

function digestOf({ input }: KeyedRequest): string {
  return sha256(canonicalJson(input));
}

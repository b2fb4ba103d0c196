import {
  answerActRequest,
  canonicalJson,
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
 * Takes a key for an act that is about to be done, or gives the answer of the one that was done with it. Two of one key at the
 * same time: the second waits until the first is done, and is answered like it.
 *
 * @returns `null` where the act is still to be done.
 * @throws FAHENG_ACT_KEY_REUSED for another act, or the same with another content.
 */
export async function answeredBefore<Answer>(
  trx: Transaction,
  { actor, now }: Desk,
  { requestKey, act, input }: KeyedRequest,
): Promise<{ readonly answer: Answer } | null> {
  const inputSha256 = sha256(canonicalJson(input));
  const { personId } = actor;
  if (await takeActRequest(trx, { personId, requestKey, act, inputSha256, createdAt: now })) return null;
  const before = await findActRequest(trx, { personId, requestKey });
  if (before?.act !== act || before.inputSha256 !== inputSha256) {
    throw new FahengError(errors.FAHENG_ACT_KEY_REUSED, { place: requestKey });
  }
  return { answer: (JSON.parse(before.answer) as Answer | null) ?? (undefined as Answer) };
}

/** Keeps the answer of an act beside its key; `undefined` is kept as no answer. */
export async function keepAnswer(
  trx: Transaction,
  { actor }: Desk,
  requestKey: string,
  answer: unknown,
): Promise<void> {
  await answerActRequest(trx, { personId: actor.personId, requestKey, answer: canonicalJson(answer ?? null) });
}

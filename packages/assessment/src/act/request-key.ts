import {
  answerActRequest,
  canonicalJson,
  type Db,
  decryptText,
  encryptText,
  findActRequest,
  keyedSha256,
  sha256,
  takeActRequest,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { inTurn } from "../account/in-turn.ts";
import { actErrors as errors } from "./act-errors.ts";

/** An act that carries a key. */
export interface KeyedRequest {
  readonly requestKey: string;
  readonly act: string;
  /** What makes it another act under the same name. */
  readonly content: unknown;
}

/**
 * Answers what was done already under its key without doing anything of it again. Looked for before what takes long, and once
 * more where the act is refused: what a sending of the same key did meanwhile is most often why. Within one server they take
 * turns, so that nothing is prepared eight times; between servers the database decides.
 *
 * @throws FAHENG_ACT_KEY_REUSED, and what the act throws
 */
export async function answerOnce<Answer>(
  desk: Desk,
  request: KeyedRequest | null,
  answered: (db: Db, kept: unknown) => Promise<Answer>,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (request === null) return await act();
  const { personId, requestKey } = nameOf(desk, request);
  return await inTurn(`${personId} ${requestKey}`, async () => {
    const before = await answeredBefore(desk.db, desk, request);
    if (before) return await answered(desk.db, before.kept);
    try {
      return await act();
    } catch (cause) {
      const meanwhile = await answeredBefore(desk.db, desk, request);
      if (meanwhile) return await answered(desk.db, meanwhile.kept);
      throw cause;
    }
  });
}

/**
 * Takes a key for an act that is about to be done, or gives what was kept of the answer of the one that was done with it. Two
 * of one key at the same time: the second waits until the first is done, and is answered like it.
 *
 * @returns what was kept of its answer; `null` where the act is still to be done.
 * @throws FAHENG_ACT_KEY_REUSED for another act, or the same with another content.
 */
export async function takeKey(
  trx: Transaction,
  desk: Desk,
  request: KeyedRequest,
): Promise<{ readonly kept: unknown } | null> {
  const row = { act: request.act, inputSha256: digestOf(request), createdAt: desk.now };
  if (await takeActRequest(trx, Object.assign(row, nameOf(desk, request)))) return null;
  return await answeredBefore(trx, desk, request);
}

/**
 * Keeps the answer of an act beside its key; `undefined` is kept as no answer. Encrypted with the key, of which the database has
 * the digest alone: first passwords and secrets of second factors may be in it, and whoever reads the database or a backup
 * learns none of them.
 */
export async function keepAnswer(trx: Transaction, desk: Desk, request: KeyedRequest, answer: unknown): Promise<void> {
  const kept = encryptText(request.requestKey, canonicalJson(answer ?? null));
  await answerActRequest(trx, Object.assign(nameOf(desk, request), { answer: kept }));
}

async function answeredBefore(db: Db, desk: Desk, request: KeyedRequest): Promise<{ readonly kept: unknown } | null> {
  const before = await findActRequest(db, nameOf(desk, request));
  if (!before) return null;
  const { requestKey, act } = request;
  if (before.act !== act || before.inputSha256 !== digestOf(request)) {
    throw new FahengError(errors.FAHENG_ACT_KEY_REUSED, { place: requestKey });
  }
  const kept: unknown = JSON.parse(decryptText(requestKey, before.answer));
  return { kept: kept ?? undefined };
}

function nameOf({ actor }: Desk, { requestKey }: KeyedRequest) {
  return { personId: actor.personId, requestKey: sha256(requestKey) };
}

/** Made with the key, so that nobody finds a password of the input by trying. */
function digestOf({ requestKey, content }: KeyedRequest): string {
  return keyedSha256(requestKey, canonicalJson(content));
}

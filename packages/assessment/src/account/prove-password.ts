import { type Account, findAccount } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { type Desk, record } from "../access/enter.ts";
import { accountErrors as errors } from "./account-errors.ts";
import type { Outcome } from "./attempt-counts.ts";
import { beginAttempt, type Comer, refusalOf, SESSIONS, settleAttempt } from "./attempts.ts";
import { inTurn } from "./in-turn.ts";

/**
 * The actor's own account, once its present password was given with it. A wrong one is counted and written down by itself,
 * whatever becomes of the act it was given for.
 *
 * @throws FAHENG_SIGN_IN_REFUSED, FAHENG_SIGN_IN_LOCKED
 */
export async function provenAccount(desk: Desk, password: string): Promise<Account> {
  const { accountId } = desk.actor;
  const account = accountId === null ? null : await findAccount(desk.db, accountId);
  let pause = 0;
  const prove = async (): Promise<Account> => {
    const tried = await tryPassword(desk, account, password);
    if (!("refusal" in tried)) return tried;
    ({ pause } = tried);
    throw tried.refusal;
  };
  return await inTurn(`${account?.login ?? ""} ${SESSIONS}`, prove, () => desk.context.pause(pause));
}

/**
 * Counted like signing in, so that whoever finds a browser signed in can't guess on. What others try at the door locks nobody
 * out here: the session proves that its owner was let in.
 */
async function tryPassword(
  desk: Desk,
  account: Account | null,
  password: string,
): Promise<Account | { readonly refusal: FahengError; readonly pause: number }> {
  const now = desk.context.clock.now();
  const comer: Comer = { login: account?.login ?? "", origin: SESSIONS, hasCode: false, isSession: true };
  const verdict = await beginAttempt(desk.db, comer, now);
  const hash = account?.passwordHash ?? null;
  const isRight =
    verdict.kind === "open" && hash !== null && (await desk.context.proofs.verifyPassword(hash, password));
  const outcome: Outcome | null = verdict.kind === "open" ? (isRight ? "nothing-proven" : "wrong") : null;
  const pause = await desk.db.transaction().execute(async (trx) => {
    const next = await settleAttempt(trx, comer, outcome, now);
    if (isRight) return next;
    const object = `account:${account?.id ?? ""}`;
    await record(trx, desk, { action: "account.prove", object, agencyId: null, result: "refused" });
    return next;
  });
  if (account && isRight) return account;
  const wrong = new FahengError(errors.FAHENG_SIGN_IN_REFUSED, { place: "password" });
  return { refusal: verdict.kind === "open" ? wrong : refusalOf(verdict), pause };
}

import {
  type Account,
  findAccountByLogin,
  findPerson,
  findRestoration,
  forgetAttempts,
  holdAccount,
  listMembershipsAt,
  putRestoration,
  revokeSessionsOfPerson,
  sha256,
  type Transaction,
  updateAccount,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record, recordRefusal } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { ANYWHERE, countedAs } from "./attempts.ts";
import { requireGoodPassword } from "./password-policy.ts";

/** How long a code waits to be used, in milliseconds. */
const CODE_TIME = 15 * 60_000;

/**
 * Break-glass, first step: gives out the code that restores a security administrator who is locked out, has forgotten the
 * password or lost the second factor. An earlier code is void. Nothing of the account changes yet.
 *
 * @returns the code, which is kept as its hash alone and good for fifteen minutes.
 * @throws FAHENG_ACCESS_FORBIDDEN (the machine's operator alone may), FAHENG_RESTORE_UNKNOWN, FAHENG_RESTORE_ROLE
 */
export async function beginRestoration(
  context: Context,
  actor: Actor,
  { login }: { readonly login: string },
): Promise<{ readonly code: string }> {
  const desk = enter(context, actor);
  const account = await securityAdministrator(desk, login);
  const code = context.ids.secret();
  const expiresAt = new Date(context.clock.now().getTime() + CODE_TIME).toISOString();
  await desk.db.transaction().execute(async (trx) => {
    await hold(trx, desk, account);
    const issued = { codeSha256: sha256(code), issuedAt: desk.now, expiresAt, usedAt: null };
    await putRestoration(trx, { accountId: account.id, ...issued });
    const object = `account:${account.id}`;
    await record(trx, desk, { action: "account.begin-restore", object, agencyId: null });
  });
  return { code };
}

/**
 * Break-glass, second step: for the code, once, the account takes a new password and is open again. Its locks, its second
 * factor (to be set up anew) and all its sessions end.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_RESTORE_UNKNOWN, FAHENG_RESTORE_ROLE, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE, FAHENG_RESTORE_CODE, FAHENG_RESTORE_USED, FAHENG_RESTORE_EXPIRED
 */
export async function finishRestoration(
  context: Context,
  actor: Actor,
  { login, code, password }: { readonly login: string; readonly code: string; readonly password: string },
): Promise<void> {
  const desk = enter(context, actor);
  const account = await securityAdministrator(desk, login);
  const person = await findPerson(desk.db, account.personId);
  // Before the code is used up: a weak password leaves it good.
  await requireGoodPassword(context.proofs, password, { login, name: person?.name ?? "", places: [] });
  const passwordHash = await context.proofs.hashPassword(password);
  const object = `account:${account.id}`;
  try {
    await desk.db.transaction().execute(async (trx) => {
      await forgetAttempts(trx, countedAs(login), ANYWHERE);
      const current = await hold(trx, desk, account);
      await useCode(trx, desk, account.id, code);
      const noFactor = { totpSecret: null, totpLastStep: null, totpOffer: null };
      await updateAccount(trx, { ...current, ...noFactor, passwordHash, isDisabled: false });
      await revokeSessionsOfPerson(trx, account.personId, desk.now);
      const before = { isDisabled: current.isDisabled, hasTotp: current.totpSecret !== null };
      const after = { isDisabled: false, hasTotp: false };
      await record(trx, desk, { action: "account.restore", object, agencyId: null, before, after });
    });
  } catch (cause) {
    if (cause instanceof FahengError && cause.place === "code") {
      await recordRefusal(desk, "account.restore", object, null);
    }
    throw cause;
  }
}

/** @throws FAHENG_RESTORE_CODE, FAHENG_RESTORE_USED, FAHENG_RESTORE_EXPIRED */
async function useCode(trx: Transaction, desk: Desk, accountId: string, code: string): Promise<void> {
  const restoration = await findRestoration(trx, accountId);
  if (restoration?.codeSha256 !== sha256(code)) throw new FahengError(errors.FAHENG_RESTORE_CODE, { place: "code" });
  if (restoration.usedAt !== null) throw new FahengError(errors.FAHENG_RESTORE_USED, { place: "code" });
  if (restoration.expiresAt <= desk.now) throw new FahengError(errors.FAHENG_RESTORE_EXPIRED, { place: "code" });
  await putRestoration(trx, { ...restoration, usedAt: desk.now });
}

async function securityAdministrator(desk: Desk, login: string): Promise<Account> {
  const object = `login:${login.slice(0, 100)}`;
  await permit(desk, "account.restore", { agencyId: null }, object);
  const account = await findAccountByLogin(desk.db, login);
  if (!account) {
    await recordRefusal(desk, "account.restore", object, null);
    throw new FahengError(errors.FAHENG_RESTORE_UNKNOWN, { place: login, details: { login } });
  }
  const memberships = await listMembershipsAt(desk.db, account.personId, desk.now);
  if (memberships.some((it) => it.role === "security-admin")) return account;
  await recordRefusal(desk, "account.restore", `account:${account.id}`, null);
  throw new FahengError(errors.FAHENG_RESTORE_ROLE, { place: login, details: { login } });
}

/** Two commands at once take turns on the account. */
async function hold(trx: Transaction, desk: Desk, { id, login }: Account): Promise<Account> {
  const current = await holdAccount(trx, id);
  const memberships = current ? await listMembershipsAt(trx, current.personId, desk.now) : [];
  if (current && memberships.some((it) => it.role === "security-admin")) return current;
  throw new FahengError(errors.FAHENG_RESTORE_ROLE, { place: login, details: { login } });
}

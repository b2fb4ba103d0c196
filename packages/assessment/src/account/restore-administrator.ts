import {
  type Account,
  type Db,
  findAccount,
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
import type { Desk } from "../access/enter.ts";
import type { ActCase, Failure } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { restorationErrors as errors } from "./restoration-errors.ts";
import { ANYWHERE, countedAs } from "./attempts.ts";
import { requireGoodPassword } from "./password-policy.ts";

/** How long a code waits to be used, in milliseconds. */
const CODE_TIME = 15 * 60_000;

/** Whom it is about. */
interface Named {
  readonly login: string;
}

/** What both steps have in common. A try at somebody who is no security administrator, or with a wrong code, is written down. */
const RESTORATION = {
  action: "account.restore",
  load: async ({ db }: Desk, { login }: Named) =>
    (await findAccountByLogin(db, login)) ??
    new FahengError(errors.FAHENG_RESTORE_UNKNOWN, { place: login, details: { login } }),
  allows: () => ({ agencyId: null }),
  name: ({ login }: Named) => `login:${login.slice(0, 100)}`,
  agencies: () => [],
  guard: async (trx: Transaction, { desk, found }: { readonly desk: Desk; readonly found: Account }) =>
    await securityAdministrator(trx, desk, found),
  failing: ({ code, place }: FahengError, { found }: ActCase<Named, Account | null>): Failure | null => {
    if (found === null) return { agencyId: null, result: "refused" };
    if (code !== "FAHENG_RESTORE_ROLE" && place !== "code") return null;
    return { object: `account:${found.id}`, agencyId: null, result: "refused" };
  },
  emits: [],
} as const;

/**
 * Break-glass, first step: gives out the code that restores a security administrator who is locked out, has forgotten the
 * password or lost the second factor. An earlier code is void. Nothing of the account changes yet.
 *
 * @returns the code, which is kept as its hash alone and good for fifteen minutes.
 * @throws FAHENG_ACCESS_FORBIDDEN (the machine's operator alone may), FAHENG_RESTORE_UNKNOWN, FAHENG_RESTORE_ROLE
 */
export const beginRestoration = defineAct({
  ...RESTORATION,
  // Two commands at once take turns on the account.
  takes: async (trx, { found: { id } }) => void (await holdAccount(trx, id)),
  apply: async (trx, { desk: { context, now }, held: { id } }) => {
    const code = context.ids.secret();
    const expiresAt = new Date(context.clock.now().getTime() + CODE_TIME).toISOString();
    await putRestoration(trx, { accountId: id, codeSha256: sha256(code), issuedAt: now, expiresAt, usedAt: null });
    return {
      answer: { code },
      trace: { action: "account.begin-restore", object: `account:${id}`, agencyId: null },
    };
  },
});

/**
 * Break-glass, second step: for the code, once, the account takes a new password and is open again. Its locks, its second
 * factor (to be set up anew) and all its sessions end.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_RESTORE_UNKNOWN, FAHENG_RESTORE_ROLE, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE, FAHENG_RESTORE_CODE, FAHENG_RESTORE_USED, FAHENG_RESTORE_EXPIRED
 */
export const finishRestoration = defineAct({
  ...RESTORATION,
  load: async (desk, input: Named & { readonly code: string; readonly password: string }) =>
    await RESTORATION.load(desk, input),
  prepare: async ({ desk, input: { login, password }, found }) => {
    await securityAdministrator(desk.db, desk, found);
    const { proofs } = desk.context;
    const person = await findPerson(desk.db, found.personId);
    // Before the code is used up: a weak password leaves it good.
    await requireGoodPassword(proofs, password, { login, name: person?.name ?? "", places: [] });
    return { passwordHash: await proofs.hashPassword(password) };
  },
  takes: async (trx, { input: { login }, found: { id } }) => {
    await forgetAttempts(trx, countedAs(login), ANYWHERE);
    await holdAccount(trx, id);
  },
  apply: async (trx, { desk, input: { code }, held: current, prepared: { passwordHash } }) => {
    const { id, personId, isDisabled, totpSecret } = current;
    await useCode(trx, desk, id, code);
    const noFactor = { totpSecret: null, totpLastStep: null, totpOffer: null };
    await updateAccount(trx, { ...current, ...noFactor, passwordHash, isDisabled: false });
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const states = {
      before: { isDisabled, hasTotp: totpSecret !== null },
      after: { isDisabled: false, hasTotp: false },
    };
    return { answer: undefined, trace: { object: `account:${id}`, agencyId: null, ...states } };
  },
});

/** @throws FAHENG_RESTORE_CODE, FAHENG_RESTORE_USED, FAHENG_RESTORE_EXPIRED */
async function useCode(trx: Transaction, desk: Desk, accountId: string, code: string): Promise<void> {
  const restoration = await findRestoration(trx, accountId);
  if (restoration?.codeSha256 !== sha256(code)) throw new FahengError(errors.FAHENG_RESTORE_CODE, { place: "code" });
  if (restoration.usedAt !== null) throw new FahengError(errors.FAHENG_RESTORE_USED, { place: "code" });
  if (restoration.expiresAt <= desk.now) throw new FahengError(errors.FAHENG_RESTORE_EXPIRED, { place: "code" });
  await putRestoration(trx, { ...restoration, usedAt: desk.now });
}

/** @throws FAHENG_RESTORE_ROLE where an account is not, or no longer, a security administrator's. */
async function securityAdministrator(db: Db, desk: Desk, { id, login }: Account): Promise<Account> {
  const current = await findAccount(db, id);
  const memberships = current ? await listMembershipsAt(db, current.personId, desk.now) : [];
  if (current && memberships.some((it) => it.role === "security-admin")) return current;
  throw new FahengError(errors.FAHENG_RESTORE_ROLE, { place: login, details: { login } });
}

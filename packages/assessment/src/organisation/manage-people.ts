import {
  type Account,
  endMembership,
  findAccount,
  findAccountByLogin,
  findMembership,
  findPerson,
  forgetAttempts,
  holdAccount,
  insertAccount,
  insertMembership,
  insertPerson,
  type Db,
  listAccounts,
  listAgencies,
  listDepartments,
  listLocks,
  listMemberships,
  listMembershipsAt,
  listPeople,
  lockAgency,
  type Membership,
  type NamedMembership,
  revokeSessionsOfPerson,
  takeTurn,
  type Transaction,
  updateAccount,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, presently, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import { ANYWHERE, countedAs } from "../account/attempts.ts";
import { requireGoodPassword } from "../account/password-policy.ts";
import type { Identity } from "../account/single-sign-on.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { requirePlace, requireSeparate, type RoleGrant } from "./role-rules.ts";

/** A person with accounts and every role ever held. No secret is in it. */
export interface PersonListing {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly {
    readonly id: string;
    readonly login: string;
    readonly isDisabled: boolean;
    /** Until when signing in is refused somewhere, or for whoever brings the password alone. */
    readonly lockedUntil: string | null;
    readonly hasPassword: boolean;
    readonly hasTotp: boolean;
    /** Whom the single sign-on has to vouch for, `null` where none is bound. */
    readonly identity: Identity | null;
  }[];
  readonly memberships: readonly NamedMembership[];
}

/** @throws FAHENG_ACCESS_FORBIDDEN */
export async function listEverybody(context: Context, actor: Actor): Promise<PersonListing[]> {
  const desk = enter(context, actor);
  await permit(desk, "people.read", { agencyId: null }, "people:list");
  const [people, accounts, memberships, locks] = await Promise.all([
    listPeople(desk.db),
    listAccounts(desk.db),
    listMemberships(desk.db),
    listLocks(desk.db, desk.now),
  ]);
  return people.map(({ id, name }) => ({
    id,
    name,
    accounts: accounts
      .filter((it) => it.personId === id)
      .map((it) => ({
        id: it.id,
        login: it.login,
        isDisabled: it.isDisabled,
        lockedUntil: locks.get(countedAs(it.login)) ?? null,
        hasPassword: it.passwordHash !== null,
        hasTotp: it.totpSecret !== null,
        identity:
          it.oidcIssuer === null || it.oidcSubject === null ? null : { issuer: it.oidcIssuer, subject: it.oidcSubject },
      })),
    memberships: memberships.filter((it) => it.personId === id),
  }));
}

/**
 * Adds a person with an account and a first role.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_LOGIN_TAKEN, FAHENG_PASSWORD_WEAK, FAHENG_PASSWORD_GUESSABLE, FAHENG_ROLE_PLACE
 */
export async function addPerson(
  context: Context,
  actor: Actor,
  input: RoleGrant & { readonly name: string; readonly login: string; readonly password: string },
): Promise<{ readonly id: string }> {
  const desk = enter(context, actor);
  await permit(desk, "people.write", { agencyId: null }, "person:new");
  const { name, login, role, agencyId, departmentId } = input;
  await requireGoodPassword(context.proofs, input.password, { login, name, places: await placesOf(desk.db, input) });
  const passwordHash = await context.proofs.hashPassword(input.password);
  const id = context.ids.next();
  await desk.db.transaction().execute(async (trx) => {
    if (agencyId !== null) await lockAgency(trx, agencyId);
    await takeTurn(trx);
    await requireStanding(trx, desk);
    if (await findAccountByLogin(trx, login)) {
      throw new FahengError(errors.FAHENG_LOGIN_TAKEN, { place: "login", details: { login } });
    }
    await requirePlace(trx, input);
    await insertPerson(trx, { id, name }, desk.now);
    await insertAccount(trx, { ...EMPTY_ACCOUNT, id: context.ids.next(), personId: id, login, passwordHash }, desk.now);
    await grant(trx, desk, id, input);
    const after = { name, login, role, agencyId, departmentId };
    await record(trx, desk, { action: "people.write", object: `person:${id}`, agencyId, after });
  });
  return { id };
}

/**
 * Gives a role. Holds from the person's next request on, which signs in anew. Giving what is held already changes nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_ROLE_PLACE, FAHENG_ROLE_CONFLICT, FAHENG_ROLE_SELF
 */
export async function giveRole(
  context: Context,
  actor: Actor,
  input: RoleGrant & { readonly personId: string },
): Promise<{ readonly id: string }> {
  const desk = enter(context, actor);
  const { personId, role, agencyId, departmentId } = input;
  await permit(desk, "people.write", { agencyId: null }, `person:${personId}`);
  requireOther(actor, personId);
  return await desk.db.transaction().execute(async (trx) => {
    // A place is not dissolved while it is given.
    if (agencyId !== null) await lockAgency(trx, agencyId);
    // Two roles given at once must not each look as if it were the only one.
    await takeTurn(trx);
    await requireStanding(trx, desk);
    if (!(await findPerson(trx, personId))) throw notFound(personId);
    await requirePlace(trx, input);
    await requireSeparate(trx, personId, role, presently(desk));
    // Said once more, it is the role that is held: a second would stay behind when one is taken away.
    const held = (await listMembershipsAt(trx, personId, presently(desk))).find(
      (it) => it.role === role && it.agencyId === agencyId && it.departmentId === departmentId,
    );
    if (held) return { id: held.id };
    const id = await grant(trx, desk, personId, input);
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const after = { role, agencyId, departmentId };
    await record(trx, desk, { action: "people.write", object: `person:${personId}`, agencyId, after });
    return { id };
  });
}

/**
 * Ends a role; the row stays, and the person signs in anew.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_ROLE_SELF
 */
export async function endRole(context: Context, actor: Actor, input: { readonly membershipId: string }): Promise<void> {
  const desk = enter(context, actor);
  const { membershipId } = input;
  await permit(desk, "people.write", { agencyId: null }, `membership:${membershipId}`);
  await desk.db.transaction().execute(async (trx) => {
    const membership = await holdMembership(trx, membershipId);
    await requireStanding(trx, desk);
    if (!membership || membership.endsAt !== null) throw notFound(membershipId);
    const { personId, role, agencyId, departmentId } = membership;
    requireOther(actor, personId);
    await endMembership(trx, membershipId, desk.now);
    await revokeSessionsOfPerson(trx, personId, desk.now);
    const before = { role, agencyId, departmentId };
    await record(trx, desk, { action: "people.write", object: `person:${personId}`, agencyId, before });
  });
}

/** What a security administrator may do to an account. */
export type AccountChange =
  | { readonly kind: "disable" }
  | { readonly kind: "enable" }
  | { readonly kind: "unlock" }
  | { readonly kind: "remove-totp" }
  | { readonly kind: "reset-password"; readonly password: string };

/**
 * Changes somebody else's account and ends all their sessions.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_ROLE_SELF, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE
 */
export async function changeAccount(
  context: Context,
  actor: Actor,
  input: { readonly accountId: string; readonly change: AccountChange },
): Promise<void> {
  const desk = enter(context, actor);
  const { accountId, change } = input;
  await permit(desk, "people.write", { agencyId: null }, `account:${accountId}`);
  const account = await findAccount(desk.db, accountId);
  if (!account) throw notFound(accountId);
  requireOther(actor, account.personId);
  const fields = await fieldsOf(desk, account, change);
  await desk.db.transaction().execute(async (trx) => {
    // Before the account, as whoever signs in does.
    if (OPENING.has(change.kind)) await forgetAttempts(trx, countedAs(account.login), ANYWHERE);
    const current = await holdAccount(trx, accountId);
    await requireStanding(trx, desk);
    if (!current) throw notFound(accountId);
    await updateAccount(trx, { ...current, ...fields });
    await revokeSessionsOfPerson(trx, account.personId, desk.now);
    const after = { change: change.kind };
    await record(trx, desk, { action: "people.write", object: `account:${accountId}`, agencyId: null, after });
  });
}

/** Changes that forget what failed at the door. */
const OPENING: ReadonlySet<AccountChange["kind"]> = new Set(["unlock", "reset-password"]);

async function fieldsOf(
  { context, db, now }: Desk,
  { login, personId }: Account,
  change: AccountChange,
): Promise<Partial<Account>> {
  switch (change.kind) {
    case "disable":
      return { isDisabled: true };
    case "enable":
      return { isDisabled: false };
    case "unlock":
      return {};
    case "remove-totp":
      return { totpSecret: null, totpLastStep: null, totpOffer: null };
    case "reset-password": {
      const name = (await findPerson(db, personId))?.name ?? "";
      const held = await listMembershipsAt(db, personId, now);
      const places = held.flatMap((it) => [it.agencyName, it.departmentName]);
      await requireGoodPassword(context.proofs, change.password, { login, name, places });
      return { passwordHash: await context.proofs.hashPassword(change.password) };
    }
  }
}

/** Names of the agency and department of a role. */
async function placesOf(db: Db, { agencyId, departmentId }: RoleGrant): Promise<(string | null)[]> {
  if (agencyId === null) return [];
  const [agency] = await listAgencies(db, { kind: "agencies", ids: [agencyId] });
  const departments = await listDepartments(db, agencyId);
  return [agency?.name ?? null, departments.find(({ id }) => id === departmentId)?.name ?? null];
}

/** An account nobody has used yet. */
export const EMPTY_ACCOUNT = {
  totpSecret: null,
  totpOffer: null,
  totpLastStep: null,
  oidcIssuer: null,
  oidcSubject: null,
  isDisabled: false,
} as const;

/** A membership that nobody else ends, moves or gives anew until the transaction ends. */
async function holdMembership(trx: Transaction, id: string): Promise<Membership | null> {
  const seen = await findMembership(trx, id);
  if (seen && seen.agencyId !== null) await lockAgency(trx, seen.agencyId);
  await takeTurn(trx);
  return await findMembership(trx, id);
}

async function grant(trx: Transaction, desk: Desk, personId: string, to: RoleGrant): Promise<string> {
  const id = desk.context.ids.next();
  const { role, agencyId, departmentId } = to;
  await insertMembership(trx, { id, personId, agencyId, departmentId, role, startsAt: desk.now, endsAt: null });
  return id;
}

/** Nobody changes their own rights. */
function requireOther(actor: Actor, personId: string): void {
  if (actor.personId === personId) throw new FahengError(errors.FAHENG_ROLE_SELF, { place: personId });
}

function notFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_PERSON_NOT_FOUND, { place: id, details: { id } });
}

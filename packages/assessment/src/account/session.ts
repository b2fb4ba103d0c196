import {
  type Account,
  deleteAttemptsBefore,
  deleteSessionsBefore,
  findAccount,
  findAccountByLogin,
  findPerson,
  findSession,
  findSignedIn,
  listAccountsOfPerson,
  insertSession,
  listReviewAssignments,
  revokeSession,
  sha256,
  type SignedIn,
  touchSession,
  type Transaction,
  OFFICE_SCOPE,
} from "@faheng/database";
import { cityDay } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { lacksSecondFactor } from "../access/require-second-factor.ts";
import { rolesAt, rolesOf, rolesStoodInFor } from "../access/roles-at.ts";
import { unseal } from "../access/store.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context.ts";
import { MEMORY } from "./attempt-counts.ts";
import { rangeOf } from "./address-range.ts";
import { browserOf } from "./browser-kind.ts";

/** Sessions end after half an hour without use and eight hours in any case, in milliseconds. */
export const SESSION_IDLE = 30 * 60_000;
export const SESSION_ABSOLUTE = 8 * 60 * 60_000;
/** Use is noted at most once a minute, so that reading does not write all the time. */
const TOUCH_AFTER = 60_000;

/** A new session: the token for the cookie (stored only as its hash), and whom it is for. */
export interface NewSession {
  readonly token: string;
  readonly personId: string;
}

/**
 * Who is behind a session token, with the roles that hold now; `null` for nobody. Read from the database every time, so
 * that a change of password, role or membership holds from the next request on.
 *
 * @param isUse whether somebody uses the session with it: what a page asks by itself, again and again, must not keep alive one
 *   that nobody sits at.
 */
export async function actorOfToken(
  context: Context,
  token: string,
  { isUse = true }: { readonly isUse?: boolean } = {},
): Promise<Actor | null> {
  const db = unseal(context.store);
  const now = context.clock.now();
  const moment = { at: now.toISOString(), day: cityDay(now, context.timeZone) };
  const tokenHash = sha256(token);
  const found = await findSignedIn(db, tokenHash, moment);
  if (found === null) return null;
  const { session, account, person } = found;
  if (session.revokedAt !== null || moment.at >= session.expiresAt) return null;
  const idle = now.getTime() - Date.parse(session.lastSeenAt);
  if (idle > SESSION_IDLE || account.isDisabled) return null;
  if (isUse && idle > TOUCH_AFTER) {
    await db.transaction().execute((trx) => touchSession(trx, tokenHash, moment.at));
  }
  const own = rolesOf(found.memberships);
  const [stoodIn, assignments] = await Promise.all([
    found.isStandingIn ? rolesStoodInFor(db, person.id, own, moment) : [],
    found.isReviewing ? listReviewAssignments(db, OFFICE_SCOPE, { personId: person.id }) : [],
  ]);
  return actorFrom(context, { account, person, roles: [...own, ...stoodIn], assignments });
}

/** Where somebody comes from: the client's address as far as the server knows it, and what the browser calls itself. */
export interface Client {
  readonly address: string;
  readonly userAgent?: string;
}

/** What the audit is told of a coming or going: which, and from where. */
export interface SessionAct extends Partial<Client> {
  readonly action: AuditAction;
}

/** Signs a demonstration account in, without a password. The server offers this in demonstration mode on loopback alone. */
export async function signInDemonstration(
  context: Context,
  { login, ...client }: { readonly login: string } & Client,
): Promise<NewSession | null> {
  const db = unseal(context.store);
  return await db.transaction().execute(async (trx) => {
    const account = await findAccountByLogin(trx, login);
    // An account with a password belongs to somebody: no link may open it.
    if (!account || account.isDisabled || account.passwordHash !== null) return null;
    return await startSession(trx, context, account, { ...client, action: "session.demonstration" });
  });
}

/** Starts a session for an account that has proved itself, in the transaction of the proof. */
export async function startSession(
  trx: Transaction,
  context: Context,
  account: Account,
  act: SessionAct,
): Promise<NewSession> {
  const now = context.clock.now();
  const at = now.toISOString();
  const token = context.ids.secret();
  // Sessions that have run out are of no use to anybody; what was done in them is in the audit.
  await deleteSessionsBefore(trx, at);
  await deleteAttemptsBefore(trx, new Date(now.getTime() - MEMORY).toISOString());
  await insertSession(trx, {
    tokenHash: sha256(token),
    accountId: account.id,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE).toISOString(),
    revokedAt: null,
    addressRange: act.address === undefined ? null : rangeOf(act.address),
    ...(act.userAgent === undefined ? { browser: null, system: null } : browserOf(act.userAgent)),
  });
  await recordSession(trx, context, account, act);
  return { token, personId: account.personId };
}

/** Ends a session; doing so twice, or with a token nobody knows, changes nothing. */
export async function signOut(context: Context, token: string): Promise<void> {
  const db = unseal(context.store);
  await db.transaction().execute(async (trx) => {
    const session = await findSession(trx, sha256(token));
    const account = session && (await findAccount(trx, session.accountId));
    if (!session || !account || session.revokedAt !== null) return;
    await revokeSession(trx, session.tokenHash, context.clock.now().toISOString());
    await recordSession(trx, context, account, { action: "session.sign-out" });
  });
}

async function recordSession(
  trx: Transaction,
  context: Context,
  account: Account,
  { action, address }: SessionAct,
): Promise<void> {
  const person = await findPerson(trx, account.personId);
  await writeAudit(trx, {
    at: context.clock.now().toISOString(),
    actorId: account.personId,
    actorName: person?.name ?? "",
    agencyId: null,
    action,
    object: `account:${account.id}`,
    before: null,
    after: address === undefined ? null : { address },
    result: "done",
  });
}

/** Somebody as they would come in now, for what is sent to them; `null` for who can't sign in, or not before setting something up. */
export async function actorOfPerson(context: Context, personId: string): Promise<Actor | null> {
  const [account] = (await listAccountsOfPerson(unseal(context.store), personId)).filter((it) => !it.isDisabled);
  const actor = account ? await actorOfAccount(context, account) : null;
  return actor?.mustEnrol === true ? null : actor;
}

async function actorOfAccount(context: Context, account: Account): Promise<Actor | null> {
  const db = unseal(context.store);
  const person = await findPerson(db, account.personId);
  if (!person) return null;
  const now = { at: context.clock.now().toISOString(), timeZone: context.timeZone };
  const [roles, assignments] = await Promise.all([
    rolesAt(db, person.id, now),
    listReviewAssignments(db, OFFICE_SCOPE, { personId: person.id }),
  ]);
  return actorFrom(context, { account, person, roles, assignments });
}

interface Known extends Pick<Actor, "roles" | "assignments"> {
  readonly account: SignedIn["account"];
  readonly person: SignedIn["person"];
}

function actorFrom({ secondFactorRoles }: Context, { account, person, roles, assignments }: Known): Actor {
  return {
    personId: person.id,
    accountId: account.id,
    name: person.name,
    login: account.login,
    mustEnrol: lacksSecondFactor(account, roles, secondFactorRoles),
    roles,
    assignments,
  };
}

import { type Db, listSessionsOfPerson, revokeSession, type Session, sha256 } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { accountErrors as errors } from "./account-errors.ts";
import { BROWSER_KINDS, type BrowserKind, SYSTEM_KINDS, type SystemKind } from "./browser-kind.ts";
import { SESSION_IDLE } from "./session.ts";

/** One of somebody's sessions, as they are shown it. */
export interface OwnSession {
  /** Names the session towards its owner; nobody is signed in by it. */
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** Network it was begun from, kind of browser and of system; `null` where that was not kept. */
  readonly addressRange: string | null;
  readonly browser: BrowserKind | null;
  readonly system: SystemKind | null;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

/** The sessions of the actor's own accounts that still hold, the one begun last first. */
export async function listOwnSessions(
  context: Context,
  actor: Actor,
  { token }: { readonly token: string | null },
): Promise<OwnSession[]> {
  const desk = enter(context, actor);
  const own = token === null ? null : sha256(token);
  return (await holdingSessions(desk.db, desk)).map((session) => ({
    id: idOf(session),
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    addressRange: session.addressRange,
    browser: BROWSER_KINDS.find((kind) => kind === session.browser) ?? null,
    system: SYSTEM_KINDS.find((kind) => kind === session.system) ?? null,
    isThis: session.tokenHash === own,
  }));
}

/**
 * Ends one of the actor's own sessions.
 *
 * @throws FAHENG_SESSION_NOT_FOUND for one that is not theirs, has ended or never was: which is not said
 */
export const endOwnSession = defineAct({
  action: "session.end",
  load: async (_, input: { readonly id: string }) => input,
  allows: () => ({ agencyId: null }),
  name: () => "account:own",
  agencies: () => [],
  guard: async (trx, { desk, input: { id } }) => {
    const session = (await holdingSessions(trx, desk)).find((it) => idOf(it) === id);
    if (!session) throw new FahengError(errors.FAHENG_SESSION_NOT_FOUND, { place: "id" });
    return session;
  },
  apply: async (trx, { desk, held: { tokenHash, accountId, addressRange: address } }) => {
    await revokeSession(trx, tokenHash, desk.now);
    return { answer: undefined, trace: { object: `account:${accountId}`, agencyId: null, before: { address } } };
  },
  emits: [],
});

/** Ends all of the actor's own sessions but the one that asks. @returns how many ended */
export const endOtherSessions = defineAct({
  action: "session.end-others",
  load: async (_, input: { readonly token: string | null }) => input,
  allows: () => ({ agencyId: null }),
  name: () => "account:own",
  agencies: () => [],
  guard: async (trx, { desk, input: { token } }) => {
    const own = token === null ? null : sha256(token);
    return (await holdingSessions(trx, desk)).filter((it) => it.tokenHash !== own);
  },
  apply: async (trx, { desk, held: others }) => {
    for (const { tokenHash } of others) await revokeSession(trx, tokenHash, desk.now);
    const [object, after] = [`account:${desk.actor.accountId ?? ""}`, { count: others.length }];
    return { answer: others.length, trace: { object, agencyId: null, after } };
  },
  emits: [],
});

async function holdingSessions(db: Db, { actor, now }: Pick<Desk, "actor" | "now">): Promise<Session[]> {
  const oldest = new Date(Date.parse(now) - SESSION_IDLE).toISOString();
  return (await listSessionsOfPerson(db, actor.personId, now)).filter((it) => it.lastSeenAt >= oldest);
}

/** A digest of what is stored of the token: neither the token nor what is stored can be had from it. */
function idOf({ tokenHash }: Session): string {
  return sha256(`session:${tokenHash}`);
}

import {
  listAccounts,
  listLocks,
  listMemberships,
  listPeople,
  type NamedMembership,
  OFFICE_SCOPE,
} from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { countedAs } from "../account/attempts.ts";
import type { Identity } from "../account/single-sign-on.ts";
import type { Context } from "../context.ts";
import { versionOfPerson } from "./person-version.ts";

/** A person with accounts and every role ever held. No secret is in it. */
export interface PersonListing {
  readonly id: string;
  readonly name: string;
  /** What an act on roles or accounts names as seen: another one once either has changed. */
  readonly version: string;
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
    listMemberships(desk.db, OFFICE_SCOPE),
    listLocks(desk.db, desk.now),
  ]);
  const accountsOf = Map.groupBy(accounts, (it) => it.personId);
  const membershipsOf = Map.groupBy(memberships, (it) => it.personId);
  return people.map(({ id, name }) => {
    const [own, held] = [accountsOf.get(id) ?? [], membershipsOf.get(id) ?? []];
    return {
      id,
      name,
      version: versionOfPerson({ name, accounts: own, memberships: held }, desk.now),
      accounts: own.map((it) => ({
        id: it.id,
        login: it.login,
        isDisabled: it.isDisabled,
        lockedUntil: locks.get(countedAs(it.login)) ?? null,
        hasPassword: it.passwordHash !== null,
        hasTotp: it.totpSecret !== null,
        identity:
          it.oidcIssuer === null || it.oidcSubject === null ? null : { issuer: it.oidcIssuer, subject: it.oidcSubject },
      })),
      memberships: held,
    };
  });
}

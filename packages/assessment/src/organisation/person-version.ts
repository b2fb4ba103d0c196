import {
  type Account,
  canonicalJson,
  findPerson,
  listAccountsOfPerson,
  listMembershipsOfPerson,
  type Membership,
  type Person,
  sha256,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import { peopleErrors as errors } from "./people-errors.ts";
import { personNotFound } from "./person-not-found.ts";

/** What an act on somebody's roles or accounts looks at. */
interface Seen extends Pick<Person, "name"> {
  readonly accounts: readonly Account[];
  readonly memberships: readonly Membership[];
}

/**
 * A digest of roles held at a time and of accounts, what opens them included: another one once anything of it has changed. What
 * failed at the door is no part of it, or whoever knocks could hold an administrator up.
 */
export function versionOfPerson({ name, accounts, memberships }: Seen, at: string): string {
  const held = memberships.filter((it) => it.startsAt <= at && (it.endsAt === null || it.endsAt > at));
  const opened = accounts.map(({ id, login, isDisabled, passwordHash, totpSecret, oidcIssuer, oidcSubject }) => {
    return { id, login, isDisabled, passwordHash, totpSecret, oidcIssuer, oidcSubject };
  });
  return sha256(canonicalJson({ name, accounts: opened, memberships: held.map((it) => it.id).toSorted() }));
}

/** What the audit calls somebody of whom roles and accounts are changed. */
export async function subjectsOfPerson({ db }: Desk, personId: string): Promise<string[]> {
  const accounts = await listAccountsOfPerson(db, personId);
  return [`person:${personId}`, ...accounts.map(({ id }) => `account:${id}`)];
}

/**
 * Somebody, as whoever changes them saw them. Under the turn, so that of two who saw the same one comes first.
 *
 * @param expected what {@link versionOfPerson} was; absent for loaders, who saw nothing.
 * @throws FAHENG_PERSON_NOT_FOUND, FAHENG_PERSON_CHANGED
 */
export async function requireSeenPerson(
  trx: Transaction,
  desk: Desk,
  { personId, expected }: { readonly personId: string; readonly expected: string | undefined },
): Promise<Person> {
  const person = await findPerson(trx, personId);
  if (!person) throw personNotFound(personId);
  if (expected === undefined) return person;
  const accounts = await listAccountsOfPerson(trx, personId);
  const memberships = await listMembershipsOfPerson(trx, personId);
  const version = versionOfPerson({ name: person.name, accounts, memberships }, presently(desk));
  if (version === expected) return person;
  throw new FahengError(errors.FAHENG_PERSON_CHANGED, { place: personId, details: { person: person.name } });
}

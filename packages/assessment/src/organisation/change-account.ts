import {
  type Account,
  findAccount,
  findPerson,
  forgetAttempts,
  holdAccount,
  listMembershipsAt,
  revokeSessionsOfPerson,
  takeTurn,
  updateAccount,
} from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import { ANYWHERE, countedAs } from "../account/attempts.ts";
import { requireGoodPassword } from "../account/password-policy.ts";
import { defineAct } from "../act/define-act.ts";
import { personNotFound } from "./person-not-found.ts";
import { requireSeenPerson, subjectsOfPerson } from "./person-version.ts";
import { requireOther } from "./role-rules.ts";

/** What a security administrator may do to an account. */
export type AccountChange =
  | { readonly kind: "disable" }
  | { readonly kind: "enable" }
  | { readonly kind: "unlock" }
  | { readonly kind: "remove-totp" }
  | { readonly kind: "reset-password"; readonly password: string };

interface ChangedAccount {
  readonly accountId: string;
  readonly change: AccountChange;
  /** Version of the person that the actor saw; loaders have seen nothing. */
  readonly expected?: string | undefined;
}

/**
 * Changes somebody else's account and ends all their sessions.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PERSON_NOT_FOUND, FAHENG_PERSON_CHANGED, FAHENG_ROLE_SELF, FAHENG_PASSWORD_WEAK,
 *   FAHENG_PASSWORD_GUESSABLE, FAHENG_ACCESS_ENDED
 */
export const changeAccount = defineAct({
  action: "people.write",
  load: async ({ db }, { accountId }: ChangedAccount) =>
    (await findAccount(db, accountId)) ?? personNotFound(accountId),
  allows: () => ({ agencyId: null }),
  name: ({ accountId }) => `account:${accountId}`,
  subjects: async ({ desk, found }) => (found === null ? [] : await subjectsOfPerson(desk, found.personId)),
  prepare: async ({ desk, input: { change }, found }) => {
    requireOther(desk.actor, found.personId);
    return await fieldsOf(desk, found, change);
  },
  agencies: () => [],
  takes: async (trx, { input, found: { login } }) => {
    // As whoever gives a role: of two who saw the same person one comes first.
    await takeTurn(trx);
    // Before the account, as whoever signs in does.
    if (OPENING.has(input.change.kind)) await forgetAttempts(trx, countedAs(login), ANYWHERE);
    await holdAccount(trx, input.accountId);
  },
  guard: async (trx, { desk, input: { accountId, expected }, found: { personId } }) => {
    await requireSeenPerson(trx, desk, { personId, expected });
    const current = await findAccount(trx, accountId);
    if (!current) throw personNotFound(accountId);
    return current;
  },
  apply: async (trx, { desk, input: { change }, held: current, prepared: fields }) => {
    await updateAccount(trx, { ...current, ...fields });
    await revokeSessionsOfPerson(trx, current.personId, desk.now);
    return { answer: undefined, trace: { agencyId: null, after: { change: change.kind } } };
  },
  emits: [],
});

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

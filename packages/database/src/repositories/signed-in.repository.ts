import { inScope, OFFICE_SCOPE } from "../agency-scope.ts";
import { fromFlag } from "../booleans.ts";
import { prepared } from "../prepared.ts";
import { oneOf } from "../read-column.ts";
import type { Db } from "../schema.ts";
import { MEMBERSHIP_ROLES } from "../tables/membership.table.ts";
import type { Account } from "./account.repository.ts";
import type { NamedMembership, Person } from "./people.repository.ts";
import type { Session } from "./session.repository.ts";

/** Everything about whoever holds a session's token that every request asks for. */
export interface SignedIn {
  readonly session: Pick<Session, "lastSeenAt" | "expiresAt" | "revokedAt">;
  readonly account: Pick<Account, "id" | "login" | "passwordHash" | "totpSecret" | "isDisabled">;
  readonly person: Person;
  /** Those that hold at the time, as `listMembershipsAt` has them. */
  readonly memberships: readonly NamedMembership[];
  /** Whether they have been given anything to review; most people have not, and nobody asks for a list of it. */
  readonly isReviewing: boolean;
  /** Whether anybody of their agencies may have to be stood for by them on the day or later. */
  readonly isStandingIn: boolean;
}

/** In one statement: each request of each person begins with it. */
const rowsOf = prepared(["tokenHash", "at", "day"], (db, { tokenHash, at, day }) =>
  db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .innerJoin("person", "person.id", "account.person_id")
    .leftJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "person.id")
        .on("membership.starts_at", "<=", at)
        .on((eb) => eb.or([eb("membership.ends_at", "is", null), eb("membership.ends_at", ">", at)])),
    )
    .leftJoin("agency", "agency.id", "membership.agency_id")
    .leftJoin("department", (join) =>
      join
        .onRef("department.agency_id", "=", "membership.agency_id")
        .onRef("department.id", "=", "membership.department_id"),
    )
    .where("session.token_hash", "=", tokenHash)
    .select([
      "session.last_seen_at",
      "session.expires_at",
      "session.revoked_at",
      "account.id as account_id",
      "account.login",
      "account.password_hash",
      "account.totp_secret",
      "account.is_disabled",
      "person.id as person_id",
      "person.name as person_name",
      "membership.id",
      "membership.agency_id",
      "membership.department_id",
      "membership.role",
      "membership.starts_at",
      "membership.ends_at",
      "agency.name as agency_name",
      "department.name as department_name",
    ])
    .select((eb) => [
      eb
        .selectFrom("review_assignment")
        .select("review_assignment.id")
        .where(inScope(OFFICE_SCOPE, "review_assignment.agency_id"))
        .whereRef("review_assignment.person_id", "=", "person.id")
        .limit(1)
        .as("reviewing"),
      eb
        .selectFrom("substitution")
        .select("substitution.id")
        .whereRef("substitution.agency_id", "=", "membership.agency_id")
        .whereRef("substitution.substitute_id", "=", "person.id")
        .where("substitution.to_day", ">=", day)
        .where("substitution.withdrawn_at", "is", null)
        .limit(1)
        .as("standing_in"),
    ])
    .orderBy("membership.starts_at")
    .orderBy("membership.id"),
);

/**
 * Who holds a session's token.
 *
 * @param at ISO time at which memberships hold; `day` is the city's.
 * @returns `null` for a token that nobody holds. Whether the session still counts is for the caller.
 */
export async function findSignedIn(
  db: Db,
  tokenHash: string,
  moment: { readonly at: string; readonly day: string },
): Promise<SignedIn | null> {
  const rows = await rowsOf(db, { tokenHash, ...moment });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    session: { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, revokedAt: row.revoked_at },
    account: {
      id: row.account_id,
      login: row.login,
      passwordHash: row.password_hash,
      totpSecret: row.totp_secret,
      isDisabled: fromFlag(row.is_disabled),
    },
    person: { id: row.person_id, name: row.person_name },
    memberships: rows.flatMap((it) => {
      // Whoever holds no role has one row without any.
      if (it.id === null || it.role === null || it.starts_at === null) return [];
      return [
        {
          id: it.id,
          personId: it.person_id,
          agencyId: it.agency_id,
          departmentId: it.department_id,
          role: oneOf(MEMBERSHIP_ROLES, it.role, { table: "membership", column: "role" }),
          startsAt: it.starts_at,
          endsAt: it.ends_at,
          agencyName: it.agency_name,
          departmentName: it.department_name,
        },
      ];
    }),
    isReviewing: row.reviewing !== null,
    isStandingIn: rows.some((it) => it.standing_in !== null),
  };
}

import type { Account } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { accessErrors as errors } from "./access-errors.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./roles.ts";

/** Who gives everybody else their rights: their password alone must not be enough. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ["security-admin"];

/**
 * Whether somebody has to set up a second factor before anything else. An account that no password opens has none to set
 * up: there the identity provider's count.
 */
export function lacksSecondFactor(
  { passwordHash, totpSecret }: Pick<Account, "passwordHash" | "totpSecret">,
  roles: Actor["roles"],
  asked: readonly Role[],
): boolean {
  const isAsked = roles.some(({ role }) => role !== "operator" && asked.includes(role));
  return isAsked && passwordHash !== null && totpSecret === null;
}

/**
 * What every call and route of somebody who is signed in passes, but those that set the second factor up.
 *
 * @throws FAHENG_SECOND_FACTOR_REQUIRED
 */
export function requireSecondFactor({ mustEnrol }: Actor): void {
  if (mustEnrol) throw new FahengError(errors.FAHENG_SECOND_FACTOR_REQUIRED);
}

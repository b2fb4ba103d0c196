import { findMunicipality } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { operator } from "../access/actor.ts";
import type { Role } from "../access/roles.ts";
import { unseal } from "../access/store.ts";
import { requireGoodPassword } from "../account/password-policy.ts";
import type { Context } from "../context.ts";
import { peopleErrors } from "./people-errors.ts";
import { setupErrors } from "./setup-errors.ts";
import { foundCity } from "./found-city.ts";

/** One of the three administrators, as the first-run wizard asks for them. */
export interface FirstAdministrator {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Whether this installation still has no city. */
export async function needsSetup(context: Context): Promise<boolean> {
  return (await findMunicipality(unseal(context.store))) === null;
}

/**
 * The first run: names the city and makes the three administrators, each a separate person with a separate password.
 * Works once.
 *
 * @throws FAHENG_SETUP_DONE, FAHENG_LOGIN_TAKEN, FAHENG_PASSWORD_WEAK
 */
export async function completeSetup(
  context: Context,
  input: {
    readonly city: string;
    readonly administrators: Readonly<Record<"system-admin" | "security-admin" | "audit-admin", FirstAdministrator>>;
  },
): Promise<void> {
  if (!(await needsSetup(context))) throw new FahengError(setupErrors.FAHENG_SETUP_DONE);
  const given = Object.entries(input.administrators) as [Role, FirstAdministrator][];
  const logins = new Set<string>();
  const passwords = new Set<string>();
  for (const [role, { name, login, password }] of given) {
    if (logins.has(login)) {
      throw new FahengError(peopleErrors.FAHENG_LOGIN_TAKEN, { place: `${role}.login`, details: { login } });
    }
    logins.add(login);
    await requireGoodPassword(context.proofs, password, { login, name, places: [input.city] });
    if (passwords.has(password))
      throw new FahengError(setupErrors.FAHENG_SETUP_SAME_PASSWORD, { place: `${role}.password` });
    passwords.add(password);
  }
  const people = await Promise.all(
    given.map(async ([role, { name, login, password }]) => {
      const passwordHash = await context.proofs.hashPassword(password);
      return { name, login, passwordHash, role, agency: null, department: null };
    }),
  );
  const founded = await foundCity(context, operator("首次设置"), { name: input.city, agencies: [], people });
  if (!founded) throw new FahengError(setupErrors.FAHENG_SETUP_DONE);
}

import { FahengError } from "@faheng/domain";
import { isGoodPassword, MIN_PASSWORD } from "@faheng/passwords";
import { accountErrors as errors } from "./account-errors.ts";
import type { Proofs } from "./proofs.ts";

/** Whose password it is: whoever guesses begins with these words. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
  /** Agencies, departments, the city: where the person works. */
  readonly places: readonly (string | null)[];
}

/**
 * Asks for ten characters of three kinds, without the login, blanks not counted; and for one that is not found by guessing.
 *
 * @throws FAHENG_PASSWORD_WEAK, FAHENG_PASSWORD_GUESSABLE
 */
export async function requireGoodPassword(
  proofs: Pick<Proofs, "isGuessable">,
  password: string,
  { login, name, places }: PasswordOwner,
): Promise<void> {
  requireShape(password, login);
  const known = [login, name, ...places].flatMap((word) => word || []);
  if (await proofs.isGuessable(password, known)) {
    throw new FahengError(errors.FAHENG_PASSWORD_GUESSABLE, { place: "password" });
  }
}

/** The part that can be seen at a glance. @throws FAHENG_PASSWORD_WEAK */
export function requireShape(password: string, login: string): void {
  if (isGoodPassword(password, login)) return;
  throw new FahengError(errors.FAHENG_PASSWORD_WEAK, { place: "password", details: { length: MIN_PASSWORD } });
}

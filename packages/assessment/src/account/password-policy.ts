import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";
import type { Proofs } from "./proofs.ts";

/** Shortest password; longer ones are bounded so that hashing can't be made slow. */
const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;
/** What nobody sees, full-width and zero-width blanks included: it adds neither length nor a kind. */
const BLANKS = /[\s\p{Cc}\p{Cf}]/gu;

/**
 * Asks for ten characters of three kinds, without the login, blanks not counted; and for one that is not found by guessing.
 *
 * @throws FAHENG_PASSWORD_WEAK, FAHENG_PASSWORD_GUESSABLE
 */
export async function requireGoodPassword(
  proofs: Pick<Proofs, "isGuessable">,
  password: string,
  of: { readonly login: string; readonly name?: string },
): Promise<void> {
  requireShape(password, of.login);
  const known = [of.login, of.name ?? ""].filter((word) => word !== "");
  if (await proofs.isGuessable(password, known)) {
    throw new FahengError(errors.FAHENG_PASSWORD_GUESSABLE, { place: "password" });
  }
}

/** The part that can be seen at a glance. @throws FAHENG_PASSWORD_WEAK */
export function requireShape(password: string, login: string): void {
  const seen = password.replaceAll(BLANKS, "");
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(seen)).length;
  const isLong = seen.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD;
  const hasLogin = login !== "" && password.toLowerCase().includes(login.toLowerCase());
  if (isLong && kinds >= 3 && !hasLogin) return;
  throw new FahengError(errors.FAHENG_PASSWORD_WEAK, { place: "password", details: { length: MIN_PASSWORD } });
}

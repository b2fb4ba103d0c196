import { FahengError } from "@faheng/domain";
import { assessmentErrors as errors } from "../errors.ts";

/** Shortest password; longer ones are bounded so that hashing can't be made slow. */
const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;

/**
 * Asks for ten characters of three kinds, and not the login.
 *
 * @throws FAHENG_PASSWORD_WEAK
 */
export function requireGoodPassword(password: string, login: string): void {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const isLong = password.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD;
  const hasLogin = login !== "" && password.toLowerCase().includes(login.toLowerCase());
  if (isLong && kinds >= 3 && !hasLogin) return;
  throw new FahengError(errors.FAHENG_PASSWORD_WEAK, { place: "password", details: { length: MIN_PASSWORD } });
}

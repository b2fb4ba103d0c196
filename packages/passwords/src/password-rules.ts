/** Shortest password; longer ones are bounded so that hashing can't be made slow. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;
/** What nobody sees, full-width and zero-width blanks included: it adds neither length nor a kind. */
const BLANKS = /[\s\p{Cc}\p{Cf}]/gu;

/** Which rules that can be seen at a glance a password keeps. */
export interface PasswordRules {
  readonly isLong: boolean;
  readonly isMixed: boolean;
  readonly isNotLogin: boolean;
}

/** Looks at a password's shape. An unknown login is the empty text. */
export function passwordRules(password: string, login: string): PasswordRules {
  const seen = password.replace(BLANKS, "");
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(seen)).length;
  const name = login.trim().toLowerCase();
  return {
    isLong: seen.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD,
    isMixed: kinds >= 3,
    isNotLogin: password !== "" && (name === "" || !password.toLowerCase().includes(name)),
  };
}

/** Whether the password keeps every rule: ten characters of three kinds, without the login, blanks not counted. */
export function isGoodPassword(password: string, login: string): boolean {
  return Object.values(passwordRules(password, login)).every(Boolean);
}

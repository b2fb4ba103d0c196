/** Shortest password the server takes. */
export const MIN_PASSWORD = 10;
/** What nobody sees, full-width and zero-width blanks included: it adds neither length nor a kind. */
const BLANKS = /[\s\p{Cc}\p{Cf}]/gu;

/** Which of the server's rules a password keeps; the server decides, this only says so while one types. */
export interface PasswordRules {
  readonly isLong: boolean;
  readonly isMixed: boolean;
  readonly isNotLogin: boolean;
}

/** Looks at a password as it is typed. An unknown login is the empty text. */
export function passwordRules(password: string, login: string): PasswordRules {
  const seen = password.replaceAll(BLANKS, "");
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(seen)).length;
  const name = login.trim().toLowerCase();
  return {
    isLong: seen.length >= MIN_PASSWORD,
    isMixed: kinds >= 3,
    isNotLogin: password !== "" && (name === "" || !password.toLowerCase().includes(name)),
  };
}

/** Whether the password keeps every rule. */
export function isGoodPassword(password: string, login: string): boolean {
  return Object.values(passwordRules(password, login)).every(Boolean);
}

import type { Actor, Context } from "@faheng/assessment";

/** What a request brings. */
export interface ApiContext {
  readonly app: Context;
  /** Who is signed in, `null` for nobody. */
  readonly actor: Actor | null;
  /** The session token of the request's cookie. */
  readonly token: string | null;
  /** The client's address; a forwarded one where a trusted proxy says so. */
  readonly address: string;
  /** What the client calls itself. */
  readonly userAgent: string;
  readonly isDemonstration: boolean;
  /** Sign-in links by role; empty outside demonstration mode. */
  readonly demoLinks: readonly { readonly role: string; readonly label: string; readonly href: string }[];
  /** Where single sign-on starts, `null` where there is none. */
  readonly singleSignOn: { readonly label: string; readonly href: string } | null;
  /** Whether this is the code printed at the start of an installation that has not been set up. */
  isSetupCode(code: string): boolean;
  /** Sets the session cookie of the answer, or clears it. */
  setSession(token: string | null): void;
}

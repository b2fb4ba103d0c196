import type { Actor, Context } from "@faheng/assessment";

/** What a request brings. */
export interface ApiContext {
  readonly app: Context;
  /** Who is signed in, `null` for nobody. */
  readonly actor: Actor | null;
  /** The session token of the request's cookie. */
  readonly token: string | null;
  readonly isDemonstration: boolean;
  /** Sign-in links by role; empty outside demonstration mode. */
  readonly demoLinks: readonly { readonly role: string; readonly label: string; readonly href: string }[];
  /** Sets the session cookie of the answer, or clears it. */
  setSession(token: string | null): void;
}

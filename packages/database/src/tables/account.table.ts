/** A way to sign in. Global: accounts belong to people, not to agencies. */
export interface AccountTable {
  id: string;
  person_id: string;
  login: string;
  /** Argon2 string; `null` for accounts without a password (single sign-on, demonstration). */
  password_hash: string | null;
  /** Base32 secret of the second factor; `null` when there is none. */
  totp_secret: string | null;
  /** Last time step whose code was used, so that a code works once. */
  totp_last_step: number | null;
  /** Secret that was offered for a second factor, and until when it may be confirmed. */
  totp_offered: string | null;
  totp_offered_until: string | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  is_disabled: number;
  created_at: string;
}

/** Failures of signing in, by login and where they came from. Global: a login may be nobody's at all. */
export interface SignInAttemptTable {
  /** SHA-256 of the login: people type passwords into the wrong field. */
  login: string;
  /** An address range, or one of the names that stand for several. */
  origin: string;
  failures: number;
  locked_until: string | null;
  last_at: string;
}

/** How somebody proves who they are; the machinery is handed in. */
export interface Proofs {
  /** A slow, salted hash. */
  hashPassword(password: string): Promise<string>;
  /** Whether tools that guess would find a password soon; `known` are words that stand for the person. */
  isGuessable(password: string, known: readonly string[]): Promise<boolean>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
  /** Base32 secret of a new second factor. */
  newTotpSecret(): string;
  /** `otpauth://` address for an authenticator app. */
  totpUri(secret: string, login: string): string;
  /** Time step of a right six-digit code later than `afterStep`, `null` for a wrong or used one. */
  checkTotp(secret: string, code: string, at: Date, afterStep: number | null): Promise<number | null>;
}

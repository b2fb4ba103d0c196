/** An account nobody has used yet. */
export const EMPTY_ACCOUNT = {
  totpSecret: null,
  totpOffer: null,
  totpLastStep: null,
  oidcIssuer: null,
  oidcSubject: null,
  isDisabled: false,
} as const;

/** What an account may be called, as the `pattern` of an input. */
export const LOGIN_PATTERN = String.raw`[A-Za-z0-9][A-Za-z0-9._@\-]{1,63}`;

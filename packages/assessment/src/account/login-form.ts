/** How a login is written. */
export const LOGIN_FORM = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$/;

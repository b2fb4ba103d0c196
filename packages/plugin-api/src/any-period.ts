/** A due day without a year (3月1日前) gets its year from the cycle; to lay a profile on trial, any year does. */
export const ANY_PERIOD = { from: "2000-01-01", to: "2000-12-31" } as const;

/** Booleans are stored as 0 and 1 on both engines; this is the one place that maps them. */
export const toFlag = (value: boolean): number => (value ? 1 : 0);
export const fromFlag = (value: number): boolean => value === 1;

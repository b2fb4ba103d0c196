/** Moved to `ground/dates.ts`. */
export * from "../ground/dates.ts";

/** Moved to `ground/text.ts`. */
export * from "../ground/text.ts";

export type * from "./rule-kind.ts";
export type * from "./score.ts";

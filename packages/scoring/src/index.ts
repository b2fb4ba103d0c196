export { defineRule } from "./rule-kind.ts";
export type * from "./rule-kind.ts";
export type * from "./score.ts";
export * from "./rules/index.ts";
export * from "./work-calendar.ts";

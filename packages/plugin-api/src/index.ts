export type * from "./official-document.ts";
export type * from "./plugin.ts";
export type * from "./report.ts";

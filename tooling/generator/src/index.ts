export * from "./errors.ts";
export type * from "./generated-file.ts";
export * from "./plugin-files.ts";

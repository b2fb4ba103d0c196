export * from "./errors.ts";
export * from "./framework-module.ts";
export type * from "./generated-file.ts";
export * from "./next-steps.ts";
export * from "./plugin-files.ts";
export { pluginNames } from "./plugin-names.ts";

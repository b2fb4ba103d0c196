export { draftedPackFiles } from "./drafted-pack-files.ts";
export { frameworkModule } from "./framework-module.ts";
export type { GeneratedFile } from "./generated-file.ts";
export { nextSteps } from "./next-steps.ts";
export { pluginFiles } from "./plugin-files.ts";
export { pluginNames } from "./plugin-names.ts";

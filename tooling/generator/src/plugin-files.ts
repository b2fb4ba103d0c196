import type { GeneratedFile } from "./generated-file.ts";
import { pluginNames } from "./plugin-names.ts";
import { entryFile } from "./templates/entry.ts";
import { frameworkFile } from "./templates/framework.ts";
import { packageFiles } from "./templates/package.ts";
import { profileFile } from "./templates/profile.ts";
import { readmeFile } from "./templates/readme.ts";
import { reportFile } from "./templates/report.ts";
import { testFiles } from "./templates/tests.ts";

/**
 * Everything `faheng plugin create <id>` writes: a complete small pack with one framework, one profile, one report, tests
 * and a README. Pure; whoever writes the files sees to it that the folder is new.
 *
 * @param title the agency's name in both languages; the id stands in where it is left out
 * @throws FAHENG_GENERATOR_ID
 *
 * @example for (const { path, text } of pluginFiles("water-affairs", { zh: "水务局" })) write(path, text);
 */
export function pluginFiles(
  id: string,
  title: { readonly zh?: string; readonly en?: string } = {},
): readonly GeneratedFile[] {
  const names = pluginNames(id, title);
  return [
    ...packageFiles(names),
    readmeFile(names),
    entryFile(names),
    frameworkFile(names),
    profileFile(names),
    reportFile(names),
    ...testFiles(names),
  ];
}

import { countingReporter, sharedTestSettings } from "@faheng/vitest-config";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Packages of functions without state: their files share one process and its modules, which are read once. */
const stateless = new Set(["aggregation", "domain", "plugin-api", "scoring", "scoring-bulk"]);

// One project per package, so that a failure names its room.
const projects = ["packages", "plugins", "apps", "tooling"].flatMap((area) =>
  readdirSync(new URL(area, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      ...sharedTestSettings,
      root: `${area}/${entry.name}`,
      test: {
        ...sharedTestSettings.test,
        name: entry.name,
        isolate: !stateless.has(entry.name),
        include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
        globalSetup: startedOnce(`${area}/${entry.name}`),
      },
    })),
);

export default defineConfig({
  test: { projects, reporters: ["default", countingReporter], passWithNoTests: false },
});

/** What is started once for all files of a project. */
function startedOnce(folder: string): string[] {
  return [fileURLToPath(new URL(`${folder}/test/global-setup.ts`, import.meta.url))].filter((file) => existsSync(file));
}

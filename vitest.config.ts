import { countingReporter, sharedTestSettings } from "@faheng/vitest-config";
import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

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
        include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
      },
    })),
);

export default defineConfig({
  test: { projects, reporters: ["default", countingReporter], passWithNoTests: false },
});

import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";

/** The export condition under which every workspace package hands out its TypeScript source. */
export const SOURCE_CONDITION = "@faheng/source";

/**
 * Settings shared by all test projects: workspace packages resolve to source without a build.
 * Type tests (`*.test-d.ts`) are checked by `tsc` with everything else.
 */
export const sharedTestSettings = {
  resolve: { conditions: [SOURCE_CONDITION] },
  ssr: { resolve: { conditions: [SOURCE_CONDITION] } },
  test: {
    pool: "forks",
    execArgv: [`--conditions=${SOURCE_CONDITION}`, "--disable-warning=ExperimentalWarning"],
    // For what hangs, and nothing else: a machine that three others use takes its time over a server and a browser.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
} satisfies ViteUserConfig;

/** Prints the closing line `N passed, N failed, N skipped`. */
export const countingReporter: string = fileURLToPath(new URL("./counting-reporter.ts", import.meta.url));

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What `npm test` runs, cheapest first; the first step that fails ends the run. Vitest comes last, so that the closing
 * line of the whole run is its count.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const steps: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ["format", "oxfmt", "--check"],
  ["lint", "oxlint"],
  ["import walls", "turbo", "boundaries"],
  ["types", "turbo", "run", "typecheck", "--output-logs=errors-only"],
  ["dead code", "knip", "--no-config-hints"],
  ["web app", "pnpm", "--filter=@faheng/web", "run", "build", "--logLevel=warn"],
  ["tests", "vitest", "run"],
];

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
for (const [title, command, ...args] of steps) {
  const begun = performance.now();
  console.log(`\n── ${title}: ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${title} failed (exit ${status ?? "by signal"})`);
    process.exit(1);
  }
  // After the tests nothing more is printed: their count is the last line.
  if (title !== "tests") console.log(`   ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, findLibreOffice, findPdfToText, findPostgres } from "@faheng/services";
import { saysLeftBehind, strayFiles } from "./left-behind.ts";
import { sideBySide, untested } from "./side-by-side.ts";
import { forgetCounts, sumCounts } from "./test-counts.ts";

/**
 * What `npm test` runs, cheapest first; the first step that fails ends the run. The tests come last, package by package, so that
 * one whose sources, tests and everything beneath them are as they were in an earlier good run is not run again; where `CI` is
 * set, all of them run. The closing line of the whole run is their count.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const isEverythingRun = (process.env["CI"] ?? "") !== "";
const steps: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ["format", "oxfmt", "--check"],
  ["lint", "oxlint"],
  ["import walls", "turbo", "boundaries"],
  ["manifests", "sherif"],
  ["types", "turbo", "run", "typecheck", "typecheck:node", "--output-logs=errors-only"],
  ["dead code", "knip", "--no-config-hints"],
  ["web app", "pnpm", "--filter=@faheng/web", "run", "build", "--logLevel=warn"],
  ["tests", "turbo", "run", "test", "--continue", "--output-logs=new-only", ...anew()],
];

const services = [findPostgres(), findChromium(), findLibreOffice(), findPdfToText()];
const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  // What is skipped where a program is missing runs once it is there: with another Node or other programs nothing is taken over.
  FAHENG_TESTED_WITH: [process.version, ...services].join(" "),
  // A test that starts a server or a command compiles nothing that another one has: half of what a browser's file costs.
  NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? path.join(root, "node_modules/.cache/faheng"),
};
forgetCounts(root);
// Where nobody works beside it, what comes into the tree comes from a test, and would fail the next run.
const before = isEverythingRun ? strayFiles(root) : null;
for (const [title, command, ...args] of steps) {
  const begun = performance.now();
  console.log(`\n── ${title}: ${[command, ...args].join(" ")}`);
  const { status } =
    title === "tests" ? runTests(command, args) : spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  const left = title === "tests" && before !== null ? saysLeftBehind(before, strayFiles(root)) : "";
  if (title === "tests") console.log(left + sumCounts(root));
  if (status !== 0 || left !== "") {
    console.error(`\n${title} failed (exit ${status ?? "by signal"})`);
    process.exit(1);
  }
  // After the tests nothing more is printed: their count is the last line.
  if (title !== "tests") console.log(`   ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

function runTests(command: string, args: readonly string[]): SpawnSyncReturns<Buffer> {
  // Some megabytes: every task with every file that it goes by.
  const dryRun = spawnSync(command, [...args, "--dry=json"], { cwd: root, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  const { packages, files } = sideBySide(untested(dryRun.stdout), availableParallelism());
  return spawnSync(command, [...args, `--concurrency=${packages}`], {
    cwd: root,
    env: { ...env, VITEST_MAX_WORKERS: String(files) },
    stdio: "inherit",
  });
}

function anew(): string[] {
  return isEverythingRun ? ["--force"] : [];
}

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule, Vitest } from "vitest/node";

/** What a package's run leaves beside it. Each of `failures` names a file, the test in it and the error's first line. */
export interface KeptCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

/**
 * Counts every test of the run and prints one closing line that a machine can read. A file that does not load counts as
 * one failure, and so does an error outside any test. Where one package ran alone, its count is kept beside it, for the sum
 * over all packages, and with it what failed: of a run of half an hour often only the end is read.
 */
export default class CountingReporter implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const failures = errors.map((error) => `outside any test: ${firstLine(error)}`);
    const counts = { passed: 0, failed: errors.length, skipped: 0, failures };
    for (const module of modules) {
      const [broken] = module.errors();
      if (broken) {
        counts.failed += 1;
        failures.push(`${module.relativeModuleId}: ${firstLine(broken)}`);
      }
      for (const test of module.children.allTests()) {
        const { state, errors: thrown } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") {
          counts.failed += 1;
          failures.push(`${module.relativeModuleId} › ${test.fullName}: ${firstLine(thrown?.[0])}`);
        } else counts.skipped += 1;
      }
    }
    const projects = this.#vitest?.projects ?? [];
    const [only] = projects;
    if (only && projects.length === 1) {
      const folder = path.join(only.config.root, ".turbo");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "test-counts.json"), JSON.stringify(counts satisfies KeptCounts));
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  }
}

function firstLine(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return (typeof message === "string" ? message : String(error)).split("\n", 1)[0] ?? "";
}

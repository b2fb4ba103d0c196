import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule, Vitest } from "vitest/node";

/**
 * Counts every test of the run and prints one closing line that a machine can read. A file that does not load counts as
 * one failure, and so does an error outside any test. Where one package ran alone, its count is kept beside it, for the sum
 * over all packages.
 */
export default class CountingReporter implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") counts.failed += 1;
        else counts.skipped += 1;
      }
    }
    const projects = this.#vitest?.projects ?? [];
    const [only] = projects;
    if (only && projects.length === 1) {
      const folder = path.join(only.config.root, ".turbo");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "test-counts.json"), JSON.stringify(counts));
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  }
}

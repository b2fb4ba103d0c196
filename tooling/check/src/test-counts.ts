import { globSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** What a package's run of tests leaves, and what a run that is not repeated is restored from. */
const COUNTS = ".turbo/test-counts.json";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each a file, the test in it and the error's first line. */
  readonly failures: readonly string[];
}

/** Folders of the packages that have tests to run, from the root. */
function testedPackages(root: string): string[] {
  return globSync("{packages,plugins,apps,tooling}/*/package.json", { cwd: root })
    .filter((file) => {
      const { scripts } = JSON.parse(readFileSync(path.join(root, file), "utf8")) as { scripts?: { test?: string } };
      return scripts?.test !== undefined;
    })
    .map((file) => path.dirname(file))
    .toSorted();
}

/** Takes away what earlier runs left, so that nothing old is counted. */
export function forgetCounts(root: string): void {
  for (const folder of testedPackages(root)) rmSync(path.join(root, folder, COUNTS), { force: true });
}

/** What failed, a line each, and the closing line over all packages; one that left no count counts as one failure. */
export function sumCounts(root: string): string {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const named: string[] = [];
  for (const folder of testedPackages(root)) {
    const { passed, failed, skipped, failures } = countsOf(path.join(root, folder, COUNTS));
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    named.push(...failures.map((failure) => `× ${folder}: ${failure}\n`));
  }
  return `\n${named.join("")}${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
}

function countsOf(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ["left no count of its tests"] };
  }
}

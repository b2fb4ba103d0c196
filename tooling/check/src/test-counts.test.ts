import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { forgetCounts, sumCounts } from "./test-counts.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "faheng-counts-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A package with or without tests, and what its run left. */
function lay(folder: string, script: string | null, counts: object | null): void {
  const at = path.join(root, folder);
  mkdirSync(path.join(at, ".turbo"), { recursive: true });
  writeFileSync(path.join(at, "package.json"), JSON.stringify({ scripts: script === null ? {} : { test: script } }));
  if (counts) writeFileSync(path.join(at, ".turbo/test-counts.json"), JSON.stringify(counts));
}

it("names what failed and sums what every package counted", () => {
  lay("packages/a", "vitest run", { passed: 3, failed: 0, skipped: 1, failures: [] });
  lay("apps/b", "vitest run", {
    passed: 4,
    failed: 2,
    skipped: 0,
    failures: ["x.test.ts › adds: no", "y.test.ts: does not load"],
  });
  lay("tooling/c", null, null);
  expect(sumCounts(root)).toBe(
    "\n× apps/b: x.test.ts › adds: no\n× apps/b: y.test.ts: does not load\n7 passed, 2 failed, 1 skipped",
  );
});

it("a package that left no count is a failure, and what an earlier run left is none", () => {
  lay("packages/a", "vitest run", { passed: 3, failed: 0, skipped: 0, failures: [] });
  lay("packages/b", "vitest run", null);
  expect(sumCounts(root)).toBe("\n× packages/b: left no count of its tests\n3 passed, 1 failed, 0 skipped");
  forgetCounts(root);
  expect(sumCounts(root)).toBe(
    "\n× packages/a: left no count of its tests\n× packages/b: left no count of its tests\n0 passed, 2 failed, 0 skipped",
  );
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

it("refuses to hand on everything, and takes lists", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-lists-"));
  try {
    const jsPlugins = [path.join(ROOT, "tooling/lint/src/plugin.ts")];
    const config = { jsPlugins, categories: { correctness: "off" }, rules: { "faheng/export-lists": "error" } };
    writeFileSync(path.join(folder, ".oxlintrc.json"), JSON.stringify(config));
    const lines = ['export * from "./a.ts";', 'export type * from "./b.ts";', 'export * as c from "./c.ts";'];
    writeFileSync(path.join(folder, "refused.ts"), lines.join("\n"));
    writeFileSync(path.join(folder, "taken.ts"), 'export { a, type B } from "./a.ts";\nexport const c = 1;\n');
    const { stdout } = spawnSync(path.join(ROOT, "node_modules/.bin/oxlint"), ["--format", "unix"], {
      cwd: folder,
      encoding: "utf8",
    });
    const found = stdout.split("\n").filter((line) => line.includes("export-lists"));
    expect(found.map((line) => line.split(":").slice(0, 2).join(":"))).toEqual([
      "refused.ts:1",
      "refused.ts:2",
      "refused.ts:3",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

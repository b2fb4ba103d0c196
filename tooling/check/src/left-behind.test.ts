import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { saysLeftBehind, strayFiles } from "./left-behind.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "faheng-left-"));
});
afterEach(() => rmSync(root, { recursive: true }));

it("names what came meanwhile, and nothing that was there or is left out", () => {
  execFileSync("git", ["init", "-q"], { cwd: root });
  writeFileSync(path.join(root, ".gitignore"), "made/\n*.log\n");
  writeFileSync(path.join(root, "mine.txt"), "");
  const before = strayFiles(root);
  writeFileSync(path.join(root, "run.log"), "");
  expect(saysLeftBehind(before, strayFiles(root))).toBe("");
  writeFileSync(path.join(root, "data.db"), "");
  expect(saysLeftBehind(before, strayFiles(root))).toBe("× left behind by a test: data.db\n");
});

it("names ten of many", () => {
  const many = new Set(Array.from({ length: 12 }, (_, index) => `f${index}`));
  expect(saysLeftBehind(new Set(), many).trim().split("\n").slice(-2)).toEqual([
    "× left behind by a test: f9",
    "× and 2 more files",
  ]);
});

it("finds nothing where there is no repository", () => {
  writeFileSync(path.join(root, "data.db"), "");
  expect([...strayFiles(root)]).toEqual([]);
});

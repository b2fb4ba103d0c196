import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openFolderStore } from "./folder-store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-store-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("takes away what a killed server had begun, and leaves what another one is writing", () => {
  openFolderStore(folder);
  const incoming = path.join(folder, "incoming");
  for (const name of ["old", "young"]) writeFileSync(path.join(incoming, name), "half");
  const before = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(path.join(incoming, "old"), before, before);
  openFolderStore(folder);
  expect(readdirSync(incoming)).toEqual(["young"]);
});

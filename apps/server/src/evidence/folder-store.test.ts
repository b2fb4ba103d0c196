import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
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

it("says that it could not keep a file, and leaves nothing half-written", async () => {
  const store = openFolderStore(folder);
  const from = path.join(folder, "upload");
  writeFileSync(from, "whole");
  // Something that is no folder stands where the file would lie.
  mkdirSync(path.join(folder, "a"));
  writeFileSync(path.join(folder, "a", "ab"), "in the way");
  const key = { agencyId: "a", sha256: `ab${"0".repeat(62)}` };
  await expect(store.put(key, from, 5)).rejects.toMatchObject({ code: "FAHENG_EVIDENCE_STORE" });
  expect(readdirSync(path.join(folder, "incoming"))).toEqual([]);
  expect(await store.read(key)).toBeNull();
  rmSync(path.join(folder, "a"), { recursive: true });
  await store.put(key, from, 5);
  expect(await store.read(key)).not.toBeNull();
});

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backUp, migrate, openDatabase } from "../src/index.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-back-up-"));
  const database = await openDatabase({ engine: "sqlite", folder, access: "server" });
  await migrate(database, new Date("2017-06-01T08:00:00.000Z"));
  await database.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("says before a byte is written that the disk has no room for the database's size, and writes once it has", async () => {
  const target = path.join(folder, "copy.sqlite");
  const short = backUp({ folder, target }, async () => 20_000_001);
  await expect(short).rejects.toMatchObject({ code: "FAHENG_DISK_NO_ROOM", place: folder });
  expect(existsSync(target)).toBe(false);
  expect(await backUp({ folder, target })).toBeGreaterThan(4096);
  await expect(backUp({ folder, target })).rejects.toMatchObject({ code: "FAHENG_BACKUP_EXISTS", place: target });
});

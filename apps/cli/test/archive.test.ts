import { migrate, openDatabase, verifyAudit } from "@faheng/database";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";

const data = scratch();
const at = (name: string): string => path.join(data.folder, name);
beforeAll(async () => {
  const database = await openDatabase({ engine: "sqlite", folder: at("data"), access: "server" });
  await migrate(database, new Date("2017-06-01T08:00:00.000Z"));
  await database.close();
});
afterAll(() => {
  data.remove();
});

it("faheng archive writes beside a running server, and faheng restore fills an empty folder from it", async () => {
  const server = await openDatabase({ engine: "sqlite", folder: at("data"), access: "server" });
  const written = await faheng("archive", at("all.faheng"), "--data", at("data"));
  await server.close();
  expect(written).toMatchObject({ code: 0, err: "" });
  expect(written.out).toMatch(/all\.faheng: \d+ bytes, \d+ rows, \d+ tables, 0 releases of packs\n$/);
  const again = await faheng("archive", at("all.faheng"), "--data", at("data"));
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("FAHENG_ARCHIVE_EXISTS")]);
  const restored = await faheng("restore", at("all.faheng"), "--data", at("restored"));
  expect(restored).toMatchObject({ code: 0, err: "" });
  const second = await faheng("archive", at("second.faheng"), "--data", at("restored"));
  expect(second.code).toBe(0);
  expect(readFileSync(at("second.faheng")).equals(readFileSync(at("all.faheng")))).toBe(true);
  const database = await openDatabase({ engine: "sqlite", folder: at("restored"), access: "reader" });
  expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
  await database.close();
  const nowhere = await faheng("restore", at("none.faheng"), "--data", at("other"));
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining("FAHENG_ARCHIVE_UNREADABLE")]);
});

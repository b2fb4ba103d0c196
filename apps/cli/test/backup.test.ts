import { migrate, openDatabase, verifyAudit } from "@faheng/database";
import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faheng, fahengWith, scratch } from "./faheng.ts";

const data = scratch();
beforeAll(async () => {
  const database = await openDatabase({ engine: "sqlite", folder: data.folder, access: "server" });
  await migrate(database, new Date("2017-06-01T08:00:00.000Z"));
  await database.close();
});
afterAll(() => {
  data.remove();
});

describe("faheng backup", () => {
  it("writes one file beside a running server, which opens as a data folder; never over another", async () => {
    const target = path.join(data.folder, "copy.sqlite");
    const server = await openDatabase({ engine: "sqlite", folder: data.folder, access: "server" });
    const run = await faheng("backup", target, "--data", data.folder);
    await server.close();
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/copy\.sqlite: \d+ bytes, 0 releases of packs\n$/);
    const again = await faheng("backup", target, "--data", data.folder);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("FAHENG_BACKUP_EXISTS")]);
    const restored = path.join(data.folder, "restored");
    mkdirSync(restored);
    renameSync(target, path.join(restored, "faheng.sqlite"));
    const database = await openDatabase({ engine: "sqlite", folder: restored, access: "reader" });
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
    await database.close();
  });

  it("says which folder has no data, and leaves PostgreSQL to its own tools", async () => {
    const empty = await faheng("backup", "copy.sqlite", "--data", path.join(data.folder, "nowhere"));
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining("FAHENG_CLI_NO_DATA")]);
    const postgres = await fahengWith({ DATABASE_URL: "postgres://db/faheng" }, "backup", "copy.sqlite");
    expect([postgres.code, postgres.err]).toEqual([1, expect.stringContaining("FAHENG_CLI_BACKUP_POSTGRES")]);
  });
});

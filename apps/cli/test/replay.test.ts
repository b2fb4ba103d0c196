import { openDatabase, SQLITE_FILE } from "@faheng/database";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faheng, fahengWith, scratch } from "./faheng.ts";
import { seedNantong } from "./seed.ts";

const data = scratch();
afterAll(() => {
  data.remove();
});

describe("faheng replay", () => {
  let cycle: string;
  beforeAll(async () => {
    cycle = await seedNantong({ engine: "sqlite", folder: data.folder, access: "server" });
  });

  function tamper(statement: string): void {
    const database = new DatabaseSync(path.join(data.folder, SQLITE_FILE));
    database.exec(statement);
    database.close();
  }

  it("ends with 0 when every score is the same to the byte", async () => {
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/^same .*衡州市商务局 {2}[0-9a-f]{64}$/mu);
    expect(run.out).toContain("1 assessments, 0 different");
  });

  it("refuses a time zone nobody knows", async () => {
    const run = await fahengWith({ FAHENG_TIME_ZONE: "Asia/Nowhere" }, "replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain("FAHENG_CLI_TIME_ZONE");
  });

  it("ends with 1 and names the assessment when a stored fact was changed", async () => {
    tamper(`update response set facts = '{"a":2}'`);
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 1, err: "" });
    expect(run.out).toMatch(/^different .*衡州市商务局/mu);
    tamper(`update response set facts = '{"a":1}'`);
    expect((await faheng("replay", cycle, "--data", data.folder)).code).toBe(0);
  });

  it("ends with 1 when the kept score or the pinned manifest was changed", async () => {
    tamper(`update assessment set score = replace(score, '"isOpen":true', '"isOpen":false')`);
    expect((await faheng("replay", cycle, "--data", data.folder)).code).toBe(1);
    tamper(`update assessment set score = replace(score, '"isOpen":false', '"isOpen":true')`);
    tamper(`drop trigger manifest_no_update; update manifest set content = content || ' '`);
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 1 });
    expect(run.out).toContain("manifest changed");
  });

  it("refuses a cycle nobody knows and a folder without data", async () => {
    const unknown = await faheng("replay", "nowhere", "--data", data.folder);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("FAHENG_CYCLE_NOT_FOUND");
    const empty = await faheng("replay", cycle, "--data", path.join(data.folder, "nothing"));
    expect(empty.code).toBe(1);
    expect(empty.err).toContain("FAHENG_CLI_NO_DATA");
  });
});

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("faheng replay on PostgreSQL", () => {
  it("ends with 0, and with 1 when a stored fact was changed", async () => {
    const cluster = await startPostgres();
    try {
      const config = { engine: "postgres", url: cluster.url, poolSize: 2 } as const;
      const cycle = await seedNantong(config);
      const replay = () => fahengWith({ DATABASE_URL: cluster.url }, "replay", cycle);
      expect(await replay()).toMatchObject({ code: 0, err: "" });
      const { db, close } = await openDatabase(config);
      await db
        .updateTable("response")
        .set({ facts: JSON.stringify({ a: 2 }) })
        .execute();
      await close();
      const changed = await replay();
      expect(changed).toMatchObject({ code: 1, err: "" });
      expect(changed.out).toContain("1 assessments, 1 different");
    } finally {
      await cluster.stop();
    }
  });
});

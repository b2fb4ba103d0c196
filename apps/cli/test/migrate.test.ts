import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { faheng, fahengWith, scratch } from "./faheng.ts";

const data = scratch();
afterAll(() => {
  data.remove();
});

describe("faheng migrate", () => {
  it("takes every step once", async () => {
    const first = await faheng("migrate", "--data", data.folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("0001-foundation\n0002-office-profile\n");
    expect((await faheng("migrate", "--data", data.folder)).out).toBe("up to date\n");
  });
});

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("faheng migrate on PostgreSQL", () => {
  it("migrates by the owner's login and lets the server's own read and write", async () => {
    const cluster = await startPostgres();
    const owner = new pg.Client({ connectionString: cluster.url });
    try {
      await owner.connect();
      await owner.query("create role faheng_server login");
      const env = {
        DATABASE_URL: cluster.url.replace("faheng_owner", "faheng_server"),
        FAHENG_OWNER_URL: cluster.url,
      };
      const first = await fahengWith(env, "migrate");
      expect(first).toMatchObject({ code: 0, err: "" });
      expect(first.out).toContain("0001-foundation");
      expect((await fahengWith(env, "migrate")).out).toBe("up to date\n");
      // The server's login reads: a cycle that is not there is told apart from a table that may not be read.
      const replayed = await fahengWith(env, "replay", "nowhere");
      expect(replayed.code).toBe(1);
      expect(replayed.err).toContain("FAHENG_CYCLE_NOT_FOUND");
    } finally {
      await owner.end();
      await cluster.stop();
    }
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment, startServer } from "../src/index.ts";

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("a production server on PostgreSQL", () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  let plain: string;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "faheng-role-"));
    cluster = await startPostgres();
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query("create role faheng_server login");
    await client.end();
    plain = cluster.url.replace("faheng_owner", "faheng_server");
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  });
  const start = (variables: Readonly<Record<string, string>>) => {
    const quiet = { PORT: "0", FAHENG_LOG: "silent", FAHENG_DATA: folder };
    return startServer(readEnvironment({ ...quiet, FAHENG_MODE: "production", ...variables }));
  };

  it("does not start under a login that stands above row-level security", async () => {
    await expect(start({ DATABASE_URL: cluster.url })).rejects.toMatchObject({ code: "FAHENG_DATABASE_ROLE" });
  });

  it("starts under a plain login, which the owner's has prepared the tables for, again and again", async () => {
    for (let index = 0; index < 2; index += 1) {
      const server = await start({ DATABASE_URL: plain, FAHENG_OWNER_URL: cluster.url });
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      await server.close();
    }
  });

  it("demonstration runs under any login", async () => {
    const server = await start({ DATABASE_URL: cluster.url, FAHENG_MODE: "demonstration" });
    expect(server.demoLinks).toHaveLength(8);
    await server.close();
  });
});

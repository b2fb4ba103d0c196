import {
  appendAudit,
  insertAgency,
  insertEvidenceFile,
  insertMunicipality,
  migrate,
  openDatabase,
  sealHeads,
  SQLITE_FILE,
} from "@faheng/database";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";

const data = scratch();

async function fill(config: Parameters<typeof openDatabase>[0]): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database, new Date("2017-06-01T08:00:00.000Z"));
  await database.db.transaction().execute(async (trx) => {
    for (let index = 1; index <= 12; index += 1) {
      await appendAudit(trx, {
        at: "2017-06-01T08:00:00.000Z",
        actorId: "p",
        actorName: "演示",
        agencyId: null,
        action: "response.save",
        object: `response:${index}`,
        before: null,
        after: null,
        result: "done",
      });
    }
  });
  // The machine's part: a row of the chain of heads, which is what reports print.
  await database.db.transaction().execute((trx) => sealHeads(trx, "2017-06-01T08:01:00.000Z"));
  await database.close();
}

beforeAll(async () => {
  await fill({ engine: "sqlite", folder: data.folder, access: "server" });
});
afterAll(() => {
  data.remove();
});

describe("faheng verify", () => {
  let head = "";

  it("ends with 0 on a sound chain, also beside a running server, and prints the anchor", async () => {
    const server = await openDatabase({ engine: "sqlite", folder: data.folder, access: "server" });
    const run = await faheng("verify", "--data", data.folder);
    await server.close();
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toContain("2 条链 / chains, 13 条记录 / rows");
    head = /anchor: (1:sha256:[0-9a-f]{64})/.exec(run.out)?.[1] ?? "";
    expect((await faheng("verify", "--data", data.folder, "--anchor", head)).code).toBe(0);
    // What it was called before.
    expect(await faheng("verify-audit", "--data", data.folder)).toEqual(run);
    expect(JSON.parse((await faheng("verify", "--data", data.folder, "--json")).out)).toMatchObject({
      ok: true,
      audit: { ok: true, rows: 13 },
      content: { ok: true, held: 0, unheld: {} },
      results: { ok: true, same: 0, unscored: 0 },
    });
  });

  it("holds files of evidence against their digests where it is told where they lie", async () => {
    const other = scratch();
    const files = path.join(other.folder, "files");
    const bytes = Buffer.from("证据");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await fill({ engine: "sqlite", folder: other.folder, access: "server" });
    const verify = async (): Promise<string> =>
      (await faheng("verify", "--data", other.folder, "--evidence", files)).out;
    expect(await verify()).toContain("evidence files ok: 0 份 / files");
    const database = await openDatabase({ engine: "sqlite", folder: other.folder, access: "server" });
    await database.db.transaction().execute(async (trx) => {
      const at = "2017-06-01T08:00:00.000Z";
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, at);
      await insertAgency(trx, { id: "a", municipalityId: "m", name: "甲局", category: "甲类", unitClass: null }, at);
      const kept = { mediaType: "application/pdf", createdAt: at };
      await insertEvidenceFile(trx, { agencyId: "a", sha256, bytes: bytes.length, ...kept });
    });
    await database.close();
    expect(await verify()).toContain(`bad: evidence file a ${sha256}: it is not in the store (missing)`);
    const place = path.join(files, "a", sha256.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, sha256), bytes);
    expect(await verify()).toContain(`evidence files ok: 1 份 / files, ${bytes.length} 字节 / bytes`);
    writeFileSync(path.join(place, sha256), "证物");
    expect(await verify()).toContain("it was changed (changed)");
    other.remove();
  });

  it("ends with 1 on an anchor that the chain contradicts", async () => {
    const run = await faheng("verify", "--data", data.folder, "--anchor", head, `1:sha256:${"0".repeat(64)}`);
    expect(run).toMatchObject({ code: 1, err: "" });
    expect(run.out).toContain("chain heads, row 1: the row differs from the printed anchor, or is gone (anchor)");
    // As reports printed it while there was one chain, which this database never had.
    const old = await faheng("verify", "--data", data.folder, "--anchor", `7:${"0".repeat(64)}`);
    expect(old.out).toContain("chain legacy, row 1:");
  });

  it("refuses an anchor that is none", async () => {
    const run = await faheng("verify", "--data", data.folder, "--anchor", "seven");
    expect(run.code).toBe(1);
    expect(run.err).toContain("FAHENG_CLI_ARGUMENT");
  });

  it("ends with 1 and names the row that was changed", async () => {
    const raw = new DatabaseSync(path.join(data.folder, SQLITE_FILE));
    raw.exec("drop trigger audit_no_update; update audit set actor_name = '别人' where seq = 5");
    raw.close();
    const run = await faheng("verify", "--data", data.folder);
    expect(run).toMatchObject({ code: 1, err: "" });
    expect(run.out).toBe(
      "审计链 office 第 5 条：内容被改动\nbad: chain office, row 5: the row was changed (content)\n",
    );
    const json = await faheng("verify", "--data", data.folder, "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toEqual({
      ok: false,
      audit: { ok: false, chain: "office", seq: 5, reason: "content" },
      content: null,
      results: null,
    });
  });

  it("says where it looked when there is nothing", async () => {
    const run = await faheng("verify", "--data", path.join(data.folder, "nowhere"));
    expect(run.code).toBe(1);
    expect(run.err).toContain("FAHENG_CLI_NO_DATA");
  });

  it.skipIf(!requireInCi(findPostgres(), "postgresql"))("checks a PostgreSQL named by DATABASE_URL", async () => {
    const cluster = await startPostgres();
    try {
      await fill({ engine: "postgres", url: cluster.url, poolSize: 2 });
      process.env["DATABASE_URL"] = cluster.url;
      expect((await faheng("verify")).out).toContain("2 条链 / chains, 13 条记录 / rows");
    } finally {
      delete process.env["DATABASE_URL"];
      await cluster.stop();
    }
  });
});

import { insertAgency, insertEvidenceFile, insertMunicipality, migrate, openDatabase } from "@faheng/database";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faheng, fahengWith, scratch } from "./faheng.ts";

const data = scratch();
const at = (...parts: string[]): string => path.join(data.folder, ...parts);
const [first, second] = ["证据", "第二份证据"].map((text) => Buffer.from(text));
const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const placeIn = (store: string, bytes: Buffer): string =>
  path.join(store, "a", digest(bytes).slice(0, 2), digest(bytes));
function lay(store: string, bytes: Buffer): void {
  const place = placeIn(store, bytes);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}

/** A database that knows of two files, which lie in its data folder. */
beforeAll(async () => {
  const database = await openDatabase({ engine: "sqlite", folder: at("data"), access: "server" });
  await migrate(database, new Date("2017-06-01T08:00:00.000Z"));
  await database.db.transaction().execute(async (trx) => {
    const on = "2017-06-01T08:00:00.000Z";
    await insertMunicipality(trx, { id: "m", name: "衡州市" }, on);
    await insertAgency(trx, { id: "a", municipalityId: "m", name: "甲局", category: "甲类", unitClass: null }, on);
    for (const bytes of [first, second]) {
      if (bytes === undefined) throw new TypeError("no bytes");
      const file = { sha256: digest(bytes), bytes: bytes.length, mediaType: "application/pdf", createdAt: on };
      await insertEvidenceFile(trx, Object.assign({ agencyId: "a" }, file));
    }
  });
  await database.close();
});
afterAll(() => data.remove());
beforeEach(() => {
  for (const bytes of [first, second]) if (bytes) lay(at("data", "evidence"), bytes);
});
if (first === undefined || second === undefined) throw new TypeError("no bytes");

describe("files of evidence on the command line", () => {
  it("travel with an archive and come back with it, the second time only what is new", async () => {
    const said = await faheng("archive", at("all.faheng"), "--with-evidence", "--data", at("data"));
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/复制 \/ copied 2（\d+ 字节 \/ bytes），已有 \/ there already 0，缺损 \/ bad 0\n$/u);
    const restored = await faheng("restore", at("all.faheng"), "--with-evidence", "--data", at("restored"));
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(restored.out).toContain("copied 2");
    for (const bytes of [first, second]) {
      expect(readFileSync(placeIn(at("restored", "evidence"), bytes)).equals(bytes)).toBe(true);
    }
    // By the store that is set, and by a folder that is named.
    for (const store of [[], [at("restored", "evidence")]]) {
      const verified = await faheng("verify", "--data", at("restored"), "--evidence", ...store);
      expect(verified.out).toContain("evidence files ok: 2 份");
    }
    const again = await faheng("evidence", "restore", at("all.faheng.evidence"), "--data", at("restored"));
    expect(again.out).toContain("copied 0（0 字节 / bytes），已有 / there already 2");
  });

  it("travel with a backup, and stay behind where nobody asks for them", async () => {
    expect((await faheng("backup", at("plain.sqlite"), "--data", at("data"))).code).toBe(0);
    expect(existsSync(at("plain.sqlite.evidence"))).toBe(false);
    const said = await faheng("backup", at("b.sqlite"), "--with-evidence", "--data", at("data"));
    expect([said.code, said.out]).toEqual([0, expect.stringContaining("copied 2")]);
    expect(readFileSync(placeIn(at("b.sqlite.evidence"), first)).equals(first)).toBe(true);
  });

  it("that are missing or changed are named, and everything sound is copied all the same", async () => {
    rmSync(placeIn(at("data", "evidence"), first));
    writeFileSync(placeIn(at("data", "evidence"), second), "别的");
    const said = await faheng("evidence", "copy", at("partly"), "--data", at("data"));
    expect([said.code, said.err]).toEqual([1, ""]);
    expect(said.out).toContain("copied 0");
    expect(said.out).toContain(`bad: evidence file a ${digest(first)}: it is not in the store (missing)`);
    expect(said.out).toContain(`bad: evidence file a ${digest(second)}: it was changed (changed)`);
    expect(existsSync(placeIn(at("partly"), second))).toBe(false);
    const verified = await faheng("verify", "--data", at("data"), "--evidence");
    expect(verified.code).toBe(1);
    // A copy puts back what was lost, and takes the place of what was changed.
    const back = await faheng("evidence", "restore", at("b.sqlite.evidence"), "--data", at("data"));
    expect([back.code, back.out]).toEqual([0, expect.stringContaining("copied 2")]);
    expect(readFileSync(placeIn(at("data", "evidence"), second)).equals(second)).toBe(true);
  });

  it("that nobody gave in the end are listed with whether the server will sweep them, and stay", async () => {
    const [old, young] = [Buffer.from("旧"), Buffer.from("新")];
    for (const bytes of [old, young]) lay(at("data", "evidence"), bytes);
    const long = new Date(Date.now() - 8 * 86_400_000);
    utimesSync(placeIn(at("data", "evidence"), old), long, long);
    const said = await faheng("evidence", "orphans", "--data", at("data"));
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(new RegExp(`a ${digest(old)} 3 \\S+ 待清理 / due\n`, "u"));
    expect(said.out).toMatch(new RegExp(`a ${digest(young)} 3 \\S+ 未满七天 / young\n`, "u"));
    expect(said.out).toMatch(/2 份 \/ files，其中待清理 \/ of which due 1（3 字节 \/ bytes）\n$/u);
    const listed = JSON.parse((await faheng("evidence", "orphans", "--json", "--data", at("data"))).out) as unknown[];
    expect(listed).toHaveLength(2);
    expect(existsSync(placeIn(at("data", "evidence"), old))).toBe(true);
  });

  it("say which setting of the store is wrong", async () => {
    const url = "https://s3.example.gov.cn/faheng";
    const said = await fahengWith({ FAHENG_EVIDENCE_S3_URL: url }, "evidence", "orphans", "--data", at("data"));
    expect([said.code, said.err]).toEqual([1, expect.stringContaining("FAHENG_ENV_INVALID")]);
  });

  it.skipIf(!requireInCi(findPostgres(), "postgresql"))(
    "come back with the other engine, and go out of it",
    async () => {
      const cluster = await startPostgres();
      try {
        const env = { DATABASE_URL: cluster.url, FAHENG_DATA: at("beside") };
        const restored = await fahengWith(env, "restore", at("all.faheng"), "--with-evidence");
        expect(restored).toMatchObject({ code: 0, err: "" });
        expect(restored.out).toContain("copied 2");
        const verified = await fahengWith(env, "verify", "--evidence");
        expect(verified.out).toContain("evidence files ok: 2 份");
        const out = await fahengWith(env, "archive", at("pg.faheng"), "--with-evidence");
        expect([out.code, out.out]).toEqual([0, expect.stringContaining("copied 2")]);
        expect(readFileSync(at("pg.faheng")).equals(readFileSync(at("all.faheng")))).toBe(true);
      } finally {
        await cluster.stop();
      }
    },
  );
});

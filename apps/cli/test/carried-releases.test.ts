import { migrate, openDatabase } from "@faheng/database";
import { folderDigest, ReleaseShelf } from "@faheng/plugin-api";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faheng, fahengWith, scratch } from "./faheng.ts";

const NOW = new Date("2017-06-01T08:00:00.000Z");
const data = scratch();
const at = (name: string): string => path.join(data.folder, name);
/** What lies in a folder of releases. */
const releases = (folder: string): string[] =>
  new ReleaseShelf(folder).list().map(({ id, version, sha256 }) => `${id} ${version} ${sha256}`);
let kept: string[];

beforeAll(async () => {
  const database = await openDatabase({ engine: "sqlite", folder: at("data"), access: "server" });
  await migrate(database, NOW);
  await database.close();
  const shelf = new ReleaseShelf(at("data/packs"));
  for (const version of ["1.0.0", "2.0.0"]) {
    const made = at(`made-${version}`);
    mkdirSync(path.join(made, "dist"), { recursive: true });
    const manifest = { name: "@outside/plugin-own", version, type: "module", exports: { ".": "./dist/index.js" } };
    writeFileSync(path.join(made, "package.json"), JSON.stringify(manifest));
    writeFileSync(path.join(made, "dist/index.js"), `export const version = "${version}";`);
    shelf.keep({ id: "own", version, sha256: folderDigest(made) }, made);
  }
  kept = releases(at("data/packs"));
});
afterAll(() => {
  data.remove();
});

describe("releases of packs", () => {
  it("are backed up with the embedded database, and are what they were where they are copied back", async () => {
    const run = await faheng("backup", at("copy.sqlite"), "--data", at("data"));
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/bytes, 2 releases of packs\n$/);
    expect(kept).toHaveLength(2);
    expect(releases(at("copy.sqlite.packs"))).toEqual(kept);
    for (const { folder, sha256 } of new ReleaseShelf(at("copy.sqlite.packs")).list()) {
      expect(folderDigest(folder)).toBe(sha256);
    }
  });

  it("go with an archive and come back with it, on either engine", async () => {
    expect((await faheng("archive", at("all.faheng"), "--data", at("data"))).code).toBe(0);
    const restored = await faheng("restore", at("all.faheng"), "--data", at("restored"));
    expect(restored.out).toMatch(/tables, 2 releases of packs\n$/);
    expect(releases(at("restored/packs"))).toEqual(kept);
  });

  it.skipIf(!requireInCi(findPostgres(), "postgresql"))("of a PostgreSQL lie in the data folder too", async () => {
    const cluster = await startPostgres();
    try {
      const env = { DATABASE_URL: await cluster.createDatabase("carried"), FAHENG_DATA: at("beside-postgres") };
      const restored = await fahengWith(env, "restore", at("all.faheng"));
      expect(restored).toMatchObject({ code: 0, err: "" });
      expect(releases(at("beside-postgres/packs"))).toEqual(kept);
      expect((await fahengWith(env, "archive", at("again.faheng"))).out).toMatch(/2 releases of packs\n$/);
      expect(releases(at("again.faheng.packs"))).toEqual(kept);
    } finally {
      await cluster.stop();
    }
  });

  it("that hold other code than they are called by are named, and the sound ones kept", async () => {
    cpSync(at("data"), at("altered"), { recursive: true });
    const [altered] = new ReleaseShelf(at("altered/packs")).list();
    appendFileSync(path.join(altered?.folder ?? "", "dist/index.js"), "\nexport const more = 1;");
    const run = await faheng("backup", at("altered.sqlite"), "--data", at("altered"));
    expect([run.code, run.err]).toEqual([1, expect.stringContaining("FAHENG_PLUGIN_ALTERED")]);
    expect(existsSync(at("altered.sqlite"))).toBe(true);
    expect(releases(at("altered.sqlite.packs"))).toEqual(kept.slice(1));
    // The same where one was changed on its way.
    const [spoilt] = new ReleaseShelf(at("all.faheng.packs")).list();
    appendFileSync(path.join(spoilt?.folder ?? "", "dist/index.js"), "\nexport const more = 1;");
    const back = await faheng("restore", at("all.faheng"), "--data", at("spoilt"));
    expect([back.code, back.err]).toEqual([1, expect.stringContaining("FAHENG_PLUGIN_ALTERED")]);
    expect(releases(at("spoilt/packs"))).toEqual(kept.slice(1));
    rmSync(at("spoilt"), { recursive: true });
  });
});

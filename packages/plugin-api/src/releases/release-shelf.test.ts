import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanOrder } from "../code/plan-question.ts";
import { folderDigest } from "../package-digest.ts";
import { keptHere } from "./kept-here.ts";
import { alteration, ReleaseShelf } from "./release-shelf.ts";

let root: string;
let made: string;
let shelf: ReleaseShelf;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "faheng-shelf-"));
  made = path.join(root, "made");
  shelf = new ReleaseShelf(path.join(root, "shelf"));
  mkdirSync(path.join(made, "dist"), { recursive: true });
  write("export const nothing = 1;");
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (code: string, entry = "./dist/index.js"): void => {
  const manifest = { name: "@outside/plugin-own", version: "1.0.0", type: "module", exports: { ".": entry } };
  writeFileSync(path.join(made, "package.json"), JSON.stringify(manifest));
  writeFileSync(path.join(made, "dist/index.js"), code);
  writeFileSync(path.join(made, "notes.js"), code);
};
const keep = (version = "1.0.0"): string => {
  const sha256 = folderDigest(made);
  shelf.keep({ id: "own", version, sha256 }, made);
  return sha256;
};
/** What the only kept release says when it is asked. */
const asked = async (): Promise<unknown> => {
  const [release] = keptHere(shelf, import.meta.url);
  return await release!.code.ask({} as PlanOrder, { ask: "fields" });
};

describe("a shelf of releases", () => {
  it("has none before one is kept, and each beside the others then, in order", () => {
    expect(shelf.list()).toEqual([]);
    const first = keep();
    write("export const nothing = 2;");
    const second = keep("1.1.0");
    keep("1.1.0");
    const folder = (name: string): string => path.join(root, "shelf/own", name);
    expect(shelf.list()).toEqual([
      { id: "own", version: "1.0.0", sha256: first, folder: folder(`1.0.0-${first}`) },
      { id: "own", version: "1.1.0", sha256: second, folder: folder(`1.1.0-${second}`) },
    ]);
    expect(shelf.list().map((it) => alteration(it.id, it.sha256, it.folder))).toEqual([null, null]);
  });

  it("keeps nothing of a package that holds other code than the release that runs", () => {
    const release = { id: "own", version: "1.0.0", sha256: "a".repeat(64) };
    expect(() => shelf.keep(release, made)).toThrow(expect.objectContaining({ code: "FAHENG_PLUGIN_ALTERED" }));
    expect(shelf.list()).toEqual([]);
  });

  it("passes over what is no release", () => {
    for (const name of ["own/.half", "own/1.0.0", "own/1.0-abc", "..odd/1.0.0-x"]) {
      mkdirSync(path.join(root, "shelf", name), { recursive: true });
    }
    writeFileSync(path.join(root, "shelf/file"), "");
    expect(shelf.list()).toEqual([]);
  });
});

describe("a kept release that is asked", () => {
  it("is known as altered where its code is, and nothing of it runs", async () => {
    keep();
    const { folder } = shelf.list()[0]!;
    writeFileSync(path.join(folder, "dist/more.js"), "");
    expect(keptHere(shelf, import.meta.url)[0]?.check()).toMatchObject({ code: "FAHENG_PLUGIN_ALTERED" });
    await expect(asked()).rejects.toMatchObject({ code: "FAHENG_PLUGIN_ALTERED" });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(alteration("own", "b".repeat(64), folder)).toMatchObject({ details: { present: "—" } });
  });

  it("has to hand out a pack of its id, out of the code that its digest is of", async () => {
    keep();
    await expect(asked()).rejects.toMatchObject({ code: "FAHENG_PLUGIN_IMPORT" });
    rmSync(path.join(root, "shelf"), { recursive: true });
    write("export const nothing = 3;", "./package.json");
    keep();
    const call = asked();
    await expect(call).rejects.toMatchObject({ code: "FAHENG_PLUGIN_IMPORT" });
    await expect(call).rejects.toThrow(/begins outside of its code/u);
  });
});

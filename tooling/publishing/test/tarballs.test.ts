import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Manifest, pack, publicPackages, readManifest, root, unpack } from "../src/pack.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "faheng-tarballs-"));
afterAll(() => rmSync(scratch, { recursive: true }));

it("what is published is what packs are written with, and packs", () => {
  expect(publicPackages()).toEqual([
    "packages/documents",
    "packages/domain",
    "packages/plugin-api",
    "packages/plugin-testing",
    "packages/scoring",
    "plugins/commerce",
    "plugins/industry-commerce",
    "plugins/intellectual-property",
    "plugins/market-supervision",
  ]);
});

describe.each(publicPackages())("the tarball of %s", (folder) => {
  let tarball: string;
  let manifest: Manifest;
  let text: string;
  const files: string[] = [];
  beforeAll(async () => {
    tarball = await pack(path.join(root, folder), scratch);
    const at = mkdtempSync(path.join(scratch, "unpacked-"));
    await unpack(tarball, at);
    manifest = readManifest(at);
    text = readFileSync(path.join(at, "package.json"), "utf8");
    const data = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
    files.push(...data.listFiles());
  });

  it("holds what was built, and nothing of its sources, tests or the workspace", () => {
    expect(text).not.toMatch(/@faheng\/source|workspace:|catalog:/u);
    expect(manifest.engines).toEqual({ node: ">=24" });
    expect(files.length).toBeGreaterThan(10);
    const own = files.map((file) => file.slice(`/node_modules/${manifest.name}/`.length));
    expect(
      own.filter(
        (file) => !/^(?:dist\/.+\.(?:js|d\.ts)|schemas\/.+\.json|package\.json|README\.md|LICENSE)$/u.test(file),
      ),
    ).toEqual([]);
    expect(own).toContain("LICENSE");
    expect(existsSync(path.join(root, folder, "dist"))).toBe(false);
    expect(own.filter((file) => /\.test\./u.test(file))).toEqual([]);
  });

  it("is in order by publint", async () => {
    // A copy, as a small file's bytes lie in a larger buffer.
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("has types that say what its code is", async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    // For Node 10 and `require` it is not written.
    const faults = "problems" in result ? result.problems : [{ kind: "untyped" as const }];
    const ours = faults.filter((it) => !("resolutionKind" in it) || !/^node10$|-cjs$/u.test(it.resolutionKind));
    expect(ours).toEqual([]);
  });
});

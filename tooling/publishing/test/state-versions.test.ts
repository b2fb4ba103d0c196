import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../src/pack.ts";
import { stateVersions, wrongVersions } from "../src/state-versions.ts";

const copy = mkdtempSync(path.join(tmpdir(), "faheng-versions-"));
afterAll(() => rmSync(copy, { recursive: true }));

it("code states the versions that the packages have", () => {
  expect(wrongVersions(root)).toEqual([]);
});

it("after a release they are stated anew", () => {
  const kept = ["packages/plugin-api", "packages/scoring", "tooling/generator/src", "plugins", "docs"];
  const filter = (source: string): boolean => !/node_modules|\/dist(?:\/|$)/u.test(source);
  for (const folder of kept) cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true, filter });
  for (const folder of ["packages/plugin-api", "plugins/commerce"]) {
    const file = path.join(copy, folder, "package.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"version": "[^"]+"/u, '"version": "7.8.9"'));
  }
  const wrong = wrongVersions(copy);
  expect(wrong).toContain(`plugins/commerce/src/index.ts: ${stated("plugins/commerce")}, not 7.8.9`);
  // The contract's own, the generator's, the two guides' and that of the four packs; beside them the version of the one pack.
  expect(wrong).toHaveLength(9);
  stateVersions(copy);
  expect(wrongVersions(copy)).toEqual([]);
});

function stated(folder: string): string {
  return (JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as { version: string }).version;
}

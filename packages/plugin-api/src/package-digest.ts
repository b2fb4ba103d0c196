import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";

/**
 * SHA-256 of a package's code: every file under `src`, or under `dist` where it was published without it, by path and
 * content in the order of their paths.
 *
 * @param from the address of the module that imports it.
 * @throws TypeError where there is no such package.
 */
export function packageDigest(name: string, from: string): string {
  return folderDigest(packageFolder(name, from));
}

/**
 * Where a package lies.
 *
 * @throws TypeError where there is no such package.
 */
export function packageFolder(name: string, from: string): string {
  const found = findPackageJSON(name, from);
  if (found === undefined) throw new TypeError(`there is no package ${name}`);
  return path.dirname(found);
}

/** {@link packageDigest} of the package in a folder. */
export function folderDigest(root: string): string {
  const files = readdirSync(path.join(root, codeFolder(root)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .toSorted();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file} ${content.byteLength}\n`).update(content);
  }
  return hash.digest("hex");
}

/** The one folder of a package that its code is in. */
export function codeFolder(root: string): "src" | "dist" {
  return existsSync(path.join(root, "src")) ? "src" : "dist";
}

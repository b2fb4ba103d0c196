import { pluginFiles } from "@faheng/generator";
import { execFile } from "node:child_process";
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { pack, readManifest, root, unpack } from "./pack.ts";

const run = promisify(execFile);

/** Packages of other people that a folder takes from this repository's own installation. */
function installed(name: string, by: string): string {
  return realpathSync(path.join(root, by, "node_modules", name));
}

/**
 * Installs tarballs into a folder as npm would: each once, side by side, and what they name of other people's packages.
 * Nothing of the repository is reachable from there.
 *
 * @param tarballs by the folder each was packed from
 */
export async function install(tarballs: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [from, tarball] of tarballs) {
    const { name, dependencies = {} } = readManifest(path.join(root, from));
    const target = path.join(folder, "node_modules", name);
    mkdirSync(target, { recursive: true });
    await unpack(tarball, target);
    for (const other of Object.keys(dependencies).filter((it) => !it.startsWith("@faheng/"))) link(other, from, folder);
  }
}

function link(name: string, by: string, folder: string): void {
  const target = path.join(folder, "node_modules", name);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    symlinkSync(installed(name, by), target);
  } catch (cause) {
    // Two of them name the same one.
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
}

/**
 * A pack as somebody outside the repository makes it: written by the generator, built against the tarballs in
 * `folder/node_modules`, and packed.
 *
 * @returns its tarball
 */
export async function makeOutsidePack(id: string, folder: string): Promise<string> {
  for (const { path: file, text } of pluginFiles(id, { zh: "水务局", en: "Water affairs" })) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    // Outside, settings and versions are one's own: no workspace and no catalog stands behind them.
    if (file === "turbo.json" || file === "tsconfig.json") continue;
    writeFileSync(target, file === "package.json" ? ownManifest(text) : text);
  }
  const compilerOptions = { target: "es2024", module: "nodenext", strict: true, types: ["node"] };
  const rewrites = { rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true };
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...rewrites }, include: ["src", "test"] }),
  );
  for (const name of ["typescript", "@types/node", "vitest"]) link(name, "tooling/publishing", folder);
  const tsc = path.join(folder, "node_modules/typescript/bin/tsc");
  await run(process.execPath, [tsc, "--noEmit", "-p", folder]);
  await run(process.execPath, [tsc, "-p", path.join(folder, "tsconfig.build.json")]);
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts"], { cwd: folder });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return path.join(folder, filename);
}

function ownManifest(text: string): string {
  const { publishConfig, peerDependencies, ...rest } = JSON.parse(text) as {
    publishConfig: { exports: unknown };
    peerDependencies: Record<string, string>;
    devDependencies?: unknown;
  };
  const { version } = readManifest(path.join(root, "packages/plugin-api"));
  const peers = Object.fromEntries(Object.keys(peerDependencies).map((name) => [name, `^${version}`]));
  return JSON.stringify({ ...rest, exports: publishConfig.exports, devDependencies: {}, peerDependencies: peers });
}

/** What an author needs: what packs are written and tested with. */
const FOR_AUTHORS = [
  "packages/domain",
  "packages/scoring",
  "packages/plugin-api",
  "packages/documents",
  "packages/plugin-testing",
];

/** Packs what an author needs, by the folder each comes from. */
export async function packForAuthors(destination: string): Promise<Map<string, string>> {
  const tarballs = new Map<string, string>();
  for (const folder of FOR_AUTHORS) tarballs.set(folder, await pack(path.join(root, folder), destination));
  return tarballs;
}

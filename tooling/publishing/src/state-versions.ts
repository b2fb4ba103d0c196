import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "./pack.ts";

/** A place in the code that states a version of a package, and what it has to say. */
interface Statement {
  readonly file: string;
  readonly pattern: RegExp;
  readonly version: string;
}

/**
 * Every place in the code that states the version of a package: of the contract for packs, of the engine, of each pack and of the
 * contract it works with. Code states them itself, as it reads no files.
 */
function statements(root: string): Statement[] {
  const versionOf = (folder: string): string => readManifest(path.join(root, folder)).version;
  const api = versionOf("packages/plugin-api");
  const packs = globSync("plugins/*/src/*.ts", { cwd: root })
    .filter((file) => readFileSync(path.join(root, file), "utf8").includes("= definePlugin({"))
    .toSorted();
  return [
    { file: "packages/plugin-api/src/define-plugin.ts", pattern: /(PLUGIN_API_VERSION = ")([^"]+)/u, version: api },
    {
      file: "packages/scoring/src/engine-version.ts",
      pattern: /(ENGINE_VERSION = ")([^"]+)/u,
      version: versionOf("packages/scoring"),
    },
    ...["tooling/generator/src/templates/entry.ts", "docs/writing-a-plugin.md", "packages/plugin-api/README.md"].map(
      (file) => ({ file, pattern: /(host: "\^)([^"]+)/u, version: api }),
    ),
    ...packs.flatMap((file) => [
      { file, pattern: /(\n {2}host: "\^)([^"]+)/u, version: api },
      { file, pattern: /(\n {2}version: ")([^"]+)/u, version: versionOf(file.split("/").slice(0, 2).join("/")) },
    ]),
  ];
}

/** Places whose version is not the package's: `file: stated, not its version`. */
export function wrongVersions(root: string): string[] {
  return statements(root).flatMap(({ file, pattern, version }) => {
    const stated = pattern.exec(readFileSync(path.join(root, file), "utf8"))?.[2];
    return stated === version ? [] : [`${file}: ${stated ?? "nothing"}, not ${version}`];
  });
}

/** Makes every place state the version its package has. */
export function stateVersions(root: string): void {
  for (const { file, pattern, version } of statements(root)) {
    const at = path.join(root, file);
    writeFileSync(at, readFileSync(at, "utf8").replace(pattern, `$1${version}`));
  }
}

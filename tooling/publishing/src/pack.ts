import { execFile } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** What a package says of itself, as far as publishing asks. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;

/** Folders of the packages that are published, from the root: those that are not private. */
export function publicPackages(): string[] {
  return globSync("{packages,plugins,apps,tooling}/*/package.json", { cwd: root })
    .map((file) => path.dirname(file))
    .filter((folder) => readManifest(path.join(root, folder)).private !== true)
    .toSorted();
}

/**
 * Packs a package as it would be published: builds it, and leaves out and rewrites what its manifest says. What was built goes
 * again: the house runs from sources, and a search for dead code would follow the built files instead of them.
 *
 * @returns the tarball
 */
export async function pack(folder: string, destination: string): Promise<string> {
  const args = ["pack", "--json", "--pack-destination", destination];
  try {
    const { stdout } = await run("pnpm", args, { cwd: folder, maxBuffer: 1e8 });
    const said = JSON.parse(stdout.slice(stdout.indexOf("{"))) as { filename: string };
    return path.resolve(folder, said.filename);
  } finally {
    rmSync(path.join(folder, "dist"), { recursive: true, force: true });
  }
}

/** Lays a tarball where an installation would. */
export async function unpack(tarball: string, folder: string): Promise<void> {
  await run("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
}

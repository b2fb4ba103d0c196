import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type ImportedPack, importPack } from "../import-packs.ts";
import { codeFolder, folderDigest } from "../package-digest.ts";
import type { PluginInput } from "../plugin.ts";
import type { ShelvedRelease } from "./release-shelf.ts";

/**
 * Imports a release from the shelf, whose own packages are not with it: what it imports by name is the installation's, as for
 * the release that is installed. Its code is held to its digest before any of it runs.
 *
 * @param from an address from which the installation's packages are found: the list of packs, or the installed release.
 */
export async function importKept(
  { id, sha256, folder }: Omit<ShelvedRelease, "version">,
  from: string,
): Promise<ImportedPack> {
  const load = async (): Promise<PluginInput> => {
    const entry = entryOf(folder);
    const inside = pathToFileURL(folder + path.sep).href;
    const hooks = registerHooks({
      resolve: (specifier, context, next) => {
        const isByName = !/^(?:\.{0,2}\/|[a-z]+:|#)/u.test(specifier);
        const isOurs = context.parentURL?.startsWith(inside) === true;
        return next(specifier, isByName && isOurs ? { ...context, parentURL: from } : context);
      },
    });
    try {
      const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
      return declarationIn(module, id);
    } finally {
      hooks.deregister();
    }
  };
  return await importPack({ id, package: id, load }, () => folderDigest(folder), sha256);
}

/** The file that whoever imports the package gets, which has to be among those that its digest is of. */
function entryOf(folder: string): string {
  const place = path.join(folder, "package.json");
  const { name } = JSON.parse(readFileSync(place, "utf8")) as { readonly name: string };
  const entry = createRequire(place).resolve(name);
  const code = path.join(folder, codeFolder(folder)) + path.sep;
  if (!entry.startsWith(code)) throw new TypeError(`${name} begins outside of its code`);
  return entry;
}

/** A pack's package hands out one value that is a pack. */
function declarationIn(module: Readonly<Record<string, unknown>>, id: string): PluginInput {
  const found = Object.values(module).find(
    (it): it is PluginInput =>
      typeof it === "object" && it !== null && "id" in it && it.id === id && "frameworks" in it,
  );
  if (found) return found;
  throw new TypeError(`its package hands out no pack “${id}”`);
}

import type { PackSource, PluginInput } from "@faheng/plugin-api";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A pack whose package lies in a folder: its one export with an id is the pack. */
export function loadFolder(id: string, folder: string): PackSource {
  return {
    id,
    package: folder,
    load: async () => {
      const exported = (await import(pathToFileURL(entryOf(folder)).href)) as Readonly<Record<string, unknown>>;
      const found = Object.values(exported).find((it) => isPack(it, id));
      if (!found) throw new TypeError(`no pack ${id} among what ${path.basename(folder)} exports`);
      return found;
    },
  };
}

function isPack(value: unknown, id: string): value is PluginInput {
  return typeof value === "object" && value !== null && "frameworks" in value && "id" in value && value.id === id;
}

/** The module that a package's `exports` name, its source where it has one. */
function entryOf(folder: string): string {
  const { exports } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly exports?: { readonly "."?: Readonly<Record<string, string>> };
  };
  const entry = exports?.["."]?.["@faheng/source"] ?? exports?.["."]?.["default"];
  if (entry === undefined) throw new TypeError(`the package in ${path.basename(folder)} exports nothing`);
  return path.join(folder, entry);
}

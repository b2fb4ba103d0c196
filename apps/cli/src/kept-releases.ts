import { keptHere, type PluginRegistry, ReleaseShelf, SHELF } from "@faheng/plugin-api";
import { packsFrom } from "@faheng/server/plugins";
import path from "node:path";
import { type DataOptions, folderOf } from "./data.ts";

/** The installed packs with the releases beside them that the server keeps in its data folder. */
export function withKept(plugins: PluginRegistry, { data }: DataOptions): PluginRegistry {
  const shelf = new ReleaseShelf(path.join(folderOf(data), SHELF));
  const running = new Set(plugins.active.map(({ sha256 }) => sha256));
  return { ...plugins, kept: keptHere(shelf, packsFrom).filter(({ sha256 }) => !running.has(sha256)) };
}

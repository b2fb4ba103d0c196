import { FahengError } from "@faheng/domain";
import {
  type LookedAtPack,
  packageDigest,
  packageFolder,
  type PackSource,
  pluginErrors as errors,
  type PluginRegistry,
  registerPacks,
  registerPlugins,
  ReleaseShelf,
  SHELF,
} from "@faheng/plugin-api";
import path from "node:path";
import { serverErrors } from "../errors.ts";
import type { ServerOptions } from "../options.ts";
import { packs as installed, packsFrom } from "../plugins.ts";
import { importInThreads, type PackToImport } from "./import-in-threads.ts";
import { keptReleases } from "./kept-releases.ts";
import { LIMITS } from "./pack-limits.ts";
import { WorkerRunner } from "./worker-runner.ts";

/** The packs of a server. */
export interface OpenPacks {
  readonly plugins: PluginRegistry;
  /**
   * Keeps the releases that run, where rules of their own may be pinned by a cycle, for the day when another is installed.
   *
   * @returns why one could not be kept; the server goes on.
   */
  keep(): readonly FahengError[];
  close(): Promise<void>;
}

/**
 * Imports and checks the packs of the list. Nothing of their code runs in this thread: not their import, nor their rules,
 * reports and readers. Packs handed in as values run where they are.
 *
 * @param note told of every thread of a pack that was stopped.
 */
export async function openPacks(
  { plugins, packs, packThread, data }: Pick<ServerOptions, "plugins" | "packs" | "packThread" | "data">,
  note: (fault: FahengError) => void,
): Promise<OpenPacks> {
  if (plugins) return { plugins: registerPlugins(plugins), keep: () => [], close: async () => {} };
  const list = packs?.list ?? packsFrom;
  const sources = packs ? ((await import(packs.list)) as { readonly packs: readonly PackSource[] }).packs : installed;
  const runner = new WorkerRunner(packs?.limits, note);
  const found = sources.map((source) => digested(source, list));
  const fit = found.flatMap((it) => ("sha256" in it ? [it] : []));
  // One that is not there has no place among those that are imported.
  const begun = packs === undefined && fit.length === sources.length ? packThread : undefined;
  if (begun === undefined) packThread?.end(new Error("other packs"));
  const taken = await importInThreads(fit, { runner, limits: { ...LIMITS, ...packs?.limits }, begun });
  const looked = found.map((it) => ("sha256" in it ? taken[fit.indexOf(it)]! : it));
  const shelf = new ReleaseShelf(path.join(data, SHELF));
  const registry = registerPacks(looked, keptReleases(shelf, runner, list));
  return {
    plugins: registry,
    keep: () => keepOwn(shelf, registry, (id) => packageFolder(sources.find((it) => it.id === id)!.package, list)),
    close: async () => await runner.close(),
  };
}

/** A pack with the SHA-256 of its code; refused where its package is not there. */
function digested({ id, package: name }: PackSource, list: string): PackToImport | LookedAtPack {
  try {
    return { place: { id, list, folder: null, sha256: null }, sha256: packageDigest(name, list) };
  } catch (cause) {
    const details = { plugin: id, reason: String(cause).slice(0, 300) };
    return { ok: false, id, problems: [new FahengError(errors.FAHENG_PLUGIN_IMPORT, { place: name, details, cause })] };
  }
}

/** What the engine's own rules score needs no pack, so that a pack without rules of its own need not be kept. */
function keepOwn(shelf: ReleaseShelf, { active }: PluginRegistry, rootOf: (id: string) => string): FahengError[] {
  return active.flatMap((release) => {
    if (release.rules.length === 0) return [];
    try {
      shelf.keep(release, rootOf(release.id));
      return [];
    } catch (cause) {
      const details = { plugin: release.id, reason: String(cause).slice(0, 300) };
      return [new FahengError(serverErrors.FAHENG_PACK_NOT_KEPT, { place: release.id, details, cause })];
    }
  });
}

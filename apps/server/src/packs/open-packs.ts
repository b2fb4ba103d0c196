import { FahengError } from "@faheng/domain";
import {
  type LookedAtPack,
  packageDigest,
  type PackSource,
  pluginErrors as errors,
  type PluginRegistry,
  registerPacks,
  registerPlugins,
} from "@faheng/plugin-api";
import type { ServerOptions } from "../options.ts";
import { packs as installed, packsFrom } from "../plugins.ts";
import { importInThreads, type PackToImport } from "./import-in-threads.ts";
import { LIMITS } from "./pack-limits.ts";
import { WorkerRunner } from "./worker-runner.ts";

/** The packs of a server. */
export interface OpenPacks {
  readonly plugins: PluginRegistry;
  close(): Promise<void>;
}

/**
 * Imports and checks the packs of the list. Nothing of their code runs in this thread: not their import, nor their rules,
 * reports and readers. Packs handed in as values run where they are.
 *
 * @param note told of every thread of a pack that was stopped.
 */
export async function openPacks(
  { plugins, packs, packThread }: Pick<ServerOptions, "plugins" | "packs" | "packThread">,
  note: (fault: FahengError) => void,
): Promise<OpenPacks> {
  if (plugins) return { plugins: registerPlugins(plugins), close: async () => {} };
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
  return { plugins: registerPacks(looked), close: async () => await runner.close() };
}

/** A pack with the SHA-256 of its code; refused where its package is not there. */
function digested({ id, package: name }: PackSource, list: string): PackToImport | LookedAtPack {
  try {
    return { place: { id, list }, sha256: packageDigest(name, list) };
  } catch (cause) {
    const details = { plugin: id, reason: String(cause).slice(0, 300) };
    return { ok: false, id, problems: [new FahengError(errors.FAHENG_PLUGIN_IMPORT, { place: name, details, cause })] };
  }
}

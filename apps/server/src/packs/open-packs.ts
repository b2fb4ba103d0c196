import type { PackRunner } from "@faheng/assessment";
import { importPacks, type PackSource, type PluginRegistry, registerPlugins } from "@faheng/plugin-api";
import type { ServerOptions } from "../options.ts";
import { packs as installed, packsFrom } from "../plugins.ts";
import { WorkerRunner } from "./worker-runner.ts";

/** The packs of a server, and what runs their code. */
export interface OpenPacks {
  readonly plugins: PluginRegistry;
  /** Absent where packs were handed in as values, which run where they are. */
  readonly runner?: PackRunner;
  close(): Promise<void>;
}

/** Imports and checks the packs of the list; their reports and readers run in threads of their own. */
export async function openPacks({ plugins, packs }: Pick<ServerOptions, "plugins" | "packs">): Promise<OpenPacks> {
  if (plugins) return { plugins: registerPlugins(plugins), close: async () => {} };
  const list = packs?.list ?? packsFrom;
  const sources = packs ? ((await import(packs.list)) as { readonly packs: readonly PackSource[] }).packs : installed;
  const runner = new WorkerRunner(list, packs?.limits);
  return {
    plugins: registerPlugins(await importPacks(sources, list)),
    runner,
    close: async () => await runner.close(),
  };
}

import { FahengError } from "@faheng/domain";
import { pluginErrors as errors } from "./errors.ts";
import { Intrinsics } from "./intrinsics.ts";
import { packageDigest } from "./package-digest.ts";
import type { PluginInput } from "./plugin.ts";

/** A pack of an installation: where its code is, and how it is brought in. */
export interface PackSource {
  readonly id: string;
  /** Name of its package. */
  readonly package: string;
  readonly load: () => Promise<PluginInput>;
}

/** A pack that was imported, or why it could not be. */
export type ImportedPack =
  | { readonly id: string; readonly declaration: PluginInput; readonly sha256: string; readonly fault: null }
  | { readonly id: string; readonly declaration: null; readonly fault: FahengError };

/**
 * Imports packs one by one; one that throws while it is imported is refused alone.
 *
 * @param from the address of the list, from which the packages are found.
 */
export async function importPacks(sources: readonly PackSource[], from: string): Promise<ImportedPack[]> {
  const imported: ImportedPack[] = [];
  for (const { id, package: name, load } of sources) {
    const before = new Intrinsics();
    try {
      const declaration = await load();
      const fault = before.fault(id);
      if (fault === null) imported.push({ id, declaration, sha256: packageDigest(name, from), fault });
      else imported.push({ id, declaration: null, fault });
    } catch (cause) {
      const details = { plugin: id, reason: String(cause).slice(0, 300) };
      const fault = before.fault(id) ?? new FahengError(errors.FAHENG_PLUGIN_IMPORT, { place: name, details, cause });
      imported.push({ id, declaration: null, fault });
    }
  }
  return imported;
}

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
  for (const source of sources) {
    imported.push(await importPack(source, () => packageDigest(source.package, from)));
  }
  return imported;
}

/**
 * Imports one pack.
 *
 * @param digest SHA-256 of its code where it lies.
 * @param expected what it has to be, where it is known already: another's code isn't imported at all.
 */
export async function importPack(
  { id, package: name, load }: PackSource,
  digest: () => string,
  expected?: string,
): Promise<ImportedPack> {
  const before = new Intrinsics();
  try {
    const sha256 = digest();
    if (expected !== undefined && expected !== sha256) {
      const details = { plugin: id, pinned: expected.slice(0, 12), present: sha256.slice(0, 12) };
      return { id, declaration: null, fault: new FahengError(errors.FAHENG_PLUGIN_ALTERED, { place: name, details }) };
    }
    const declaration = await load();
    const fault = before.fault(id);
    return fault === null ? { id, declaration, sha256, fault } : { id, declaration: null, fault };
  } catch (cause) {
    const details = { plugin: id, reason: String(cause).slice(0, 300) };
    const fault = before.fault(id) ?? new FahengError(errors.FAHENG_PLUGIN_IMPORT, { place: name, details, cause });
    return { id, declaration: null, fault };
  }
}

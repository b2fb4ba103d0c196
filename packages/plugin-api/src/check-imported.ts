import { FahengError } from "@faheng/domain";
import { type CheckedPlugin, checkPlugin } from "./check-plugin.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import { pluginErrors as errors } from "./errors.ts";
import type { ImportedPack } from "./import-packs.ts";

/** Checks a pack that was imported: known by the digest of its files, and called what the list calls it. */
export function checkImported(pack: ImportedPack, version: string = PLUGIN_API_VERSION): CheckedPlugin {
  if (pack.fault !== null) return { ok: false, id: pack.id, problems: [pack.fault] };
  const checked = checkPlugin(pack.declaration, version);
  if (!checked.ok) return { ...checked, id: pack.id };
  if (checked.plugin.id === pack.id) {
    return { ok: true, plugin: Object.freeze({ ...checked.plugin, sha256: pack.sha256 }) };
  }
  const details = { plugin: pack.id, reason: `应为“${pack.id}”`, reasonEn: `expected “${pack.id}”` };
  return { ok: false, id: pack.id, problems: [new FahengError(errors.FAHENG_PLUGIN_SCHEMA, { place: "id", details })] };
}

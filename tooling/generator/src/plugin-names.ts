import { FahengError } from "@faheng/domain";
import { generatorErrors as errors } from "./errors.ts";

/** Everything a new plugin is called by, out of its id. */
export interface PluginNames {
  /** `water-affairs`: folder, package suffix and registry id. */
  readonly id: string;
  /** `waterAffairs` */
  readonly camel: string;
  /** `@faheng/plugin-water-affairs` */
  readonly packageName: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/**
 * @param title the agency's name; the id stands in where it is left out
 * @throws FAHENG_GENERATOR_ID
 */
export function pluginNames(id: string, title: { readonly zh?: string; readonly en?: string } = {}): PluginNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length < 2 || id.length > 40) {
    throw new FahengError(errors.FAHENG_GENERATOR_ID, { place: id, details: { id } });
  }
  return {
    id,
    camel: camelCase(id),
    packageName: `@faheng/plugin-${id}`,
    title: { zh: title.zh ?? id, en: title.en ?? id },
  };
}

/** `water-affairs` → `waterAffairs`; points and underscores part words as hyphens do. */
export function camelCase(id: string): string {
  return id.replace(/[-._]+(.?)/g, (_, letter: string) => letter.toUpperCase());
}

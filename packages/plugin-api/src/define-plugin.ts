import type { PluginInput } from "./plugin.ts";

/** Version of this contract; a plugin states the range of versions it works with in `host`. */
export const PLUGIN_API_VERSION = "0.2.0";

/**
 * Declares a plugin. Nothing is checked here, so that importing a faulty plugin cannot stop a host: `registerPlugins`
 * checks it and refuses it alone.
 *
 * @example export const commercePlugin = definePlugin({ id: "commerce", version: "0.1.0", host: "^0.2.0", … });
 */
export function definePlugin(plugin: PluginInput): PluginInput {
  return Object.freeze(plugin);
}

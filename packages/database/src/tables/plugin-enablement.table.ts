/** An agency has switched a plugin on. */
export interface PluginEnablementTable {
  agency_id: string;
  plugin_id: string;
  enabled_at: string;
  enabled_by: string;
}

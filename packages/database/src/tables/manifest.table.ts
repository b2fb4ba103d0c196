/** Framework and profile as pinned by a cycle. Global: content-addressed and the same for every agency. */
export interface ManifestTable {
  /** SHA-256 of `content`, hex. */
  sha256: string;
  framework_id: string;
  framework_version: string;
  profile_id: string | null;
  profile_version: string | null;
  plugin_id: string;
  plugin_version: string;
  /** Canonical JSON. */
  content: string;
  created_at: string;
}

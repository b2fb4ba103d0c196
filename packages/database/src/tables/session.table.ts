/** A signed-in browser. Global like `account`. The token itself is never stored. */
export interface SessionTable {
  /** SHA-256 of the token, hex. */
  token_hash: string;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** Network it was begun from, and kind of browser and system; `null` for sessions begun before this was kept. */
  address_range: string | null;
  browser: string | null;
  system: string | null;
}

/** The one-time code by which an account is restored on the server's console; the last one of each account. */
export interface AccountRestorationTable {
  account_id: string;
  code_sha256: string;
  issued_at: string;
  expires_at: string;
  used_at: string | null;
}

/** Unread notices in as much room as a bell has; the server counts to a hundred. */
export function bellText(unread: number): string {
  return unread > 99 ? "99+" : String(unread);
}

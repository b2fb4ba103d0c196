const KEPT = "faheng.draft";

/** What the key of everything begins with that this browser keeps of what one person typed: nobody reads another's. */
export function keptDraftsOf(personId: string): string {
  return `${KEPT} ${JSON.stringify(personId)} `;
}

/** Forgets all of somebody's drafts: they left on purpose. */
export function dropKeptDrafts(personId: string): void {
  const start = keptDraftsOf(personId);
  for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
}

const last = new Map<string, Promise<unknown>>();

/**
 * Lets what is tried on one account happen one after the other. An attempt is counted before its outcome is known; where
 * many right ones come at once, none is then counted while another is under way, and none locks the account. Another server
 * has a turn of its own: with n of them, n attempts are under way at most.
 */
export async function inTurn<Result>(accountId: string, attempt: () => Promise<Result>): Promise<Result> {
  const own = (last.get(accountId) ?? Promise.resolve()).then(attempt);
  // Whoever comes next waits for the end of this one, whatever it was.
  const ended = own.then(
    () => {},
    () => {},
  );
  last.set(accountId, ended);
  try {
    return await own;
  } finally {
    if (last.get(accountId) === ended) last.delete(accountId);
  }
}

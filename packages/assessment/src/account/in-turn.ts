const last = new Map<string, Promise<unknown>>();

/**
 * Lets what is tried under one key happen one after the other, and whoever comes next wait for what follows an attempt. An
 * attempt is counted before its outcome is known; where many right ones come at once, none is then counted while another is
 * under way, and none locks the account. Another server has a turn of its own: with n of them, n are under way at most.
 */
export async function inTurn<Result>(
  key: string,
  attempt: () => Promise<Result>,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): Promise<Result> {
  const own = (last.get(key) ?? Promise.resolve()).then(attempt);
  // Whoever comes next waits for the end of this one, whatever it was.
  const ended = own.then(
    () => {},
    () => {},
  );
  const over = ended.then(afterwards).finally(() => {
    if (last.get(key) === over) last.delete(key);
  });
  last.set(key, over);
  return await own;
}

import { listHoldingSessions, listNoticedSince, sha256 } from "@faheng/database";
import { unseal } from "../access/store.ts";
import { SESSION_IDLE } from "../account/session.ts";
import type { Context } from "../context.ts";

/** Who was told something since a notice, and the newest of all: for whoever tells open pages. Ids alone, and no words. */
export async function noticedSince(
  { store }: Context,
  since: string | null,
): Promise<{ readonly people: ReadonlySet<string>; readonly newest: string }> {
  const { people, newest } = await listNoticedSince(unseal(store), since);
  return { people: new Set(people), newest };
}

/** Which of some tokens are of sessions that still hold. */
export async function holdingTokens(
  { store, clock }: Context,
  tokens: readonly string[],
): Promise<ReadonlySet<string>> {
  const now = clock.now();
  const hashes = new Map(tokens.map((token) => [sha256(token), token]));
  const usedAfter = new Date(now.getTime() - SESSION_IDLE).toISOString();
  const holding = await listHoldingSessions(unseal(store), [...hashes.keys()], { at: now.toISOString(), usedAfter });
  return new Set(holding.flatMap((hash) => hashes.get(hash) ?? []));
}

import { canonicalJson } from "@faheng/database";
import type { Explanation, StatusHint } from "@faheng/scoring";
import { usesOwnRules } from "./pinned-pack.ts";
import { explainStated, hintsOf, type Stated } from "./score-digest.ts";

/** What an act's facts lead to. */
interface Outcome {
  readonly explanation: Explanation | null;
  /** Where statuses contradict the facts, for who asks. */
  readonly hints: () => Promise<ReadonlyMap<string, StatusHint>>;
}

/**
 * What was computed before the transaction that is to state it, so that nobody waits for a pack's thread while the transaction
 * holds what others wait for; `null` where the engine's rules score it, at once and in this process.
 */
export interface Foresight {
  readonly foreseen: (Outcome & { readonly key: string }) | null;
  /** Whether an earlier one turned out stale: what is stale again is computed where it is. */
  readonly isAgain: boolean;
}

/** Somebody else stated something in between: what was computed is of other facts, and the act is tried once more. */
export class StaleForesight extends Error {
  override readonly name = "StaleForesight";
}

/** Computes what will be stated; nothing where the engine's rules score it, or where there is nothing to foresee. */
export async function foresee(stated: Stated | null, isAgain: boolean): Promise<Foresight> {
  if (stated === null || !usesOwnRules(stated.pinned.profile)) return { foreseen: null, isAgain };
  const [explanation, hints] = [await explainStated(stated), await hintsOf(stated)];
  const foreseen = { key: statedKey(stated), explanation, hints: () => Promise.resolve(hints) };
  return { foreseen, isAgain };
}

/**
 * What is stated now leads to: as it was foreseen where it is what was foreseen.
 *
 * @throws StaleForesight where it is not, once
 */
export async function outcomeOf(stated: Stated, { foreseen, isAgain }: Foresight): Promise<Outcome> {
  if (foreseen?.key === statedKey(stated)) return foreseen;
  if (foreseen !== null && !isAgain) throw new StaleForesight();
  return { explanation: await explainStated(stated), hints: () => hintsOf(stated) };
}

/** Equal for what is scored alike; asks no rule. */
export function statedKey({ pinned, officeStates, responses, statements }: Stated): string {
  return canonicalJson([
    pinned.stored.sha256,
    officeStates,
    responses
      .map(({ indicator, status, facts, notApplicable }) => [indicator, status, facts, notApplicable] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    statements
      .map(({ indicator, fact, subject, value }) => [`${indicator} ${fact} ${subject}`, value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

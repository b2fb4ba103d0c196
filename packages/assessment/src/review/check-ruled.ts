import { FahengError, type RuledFact } from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import type { Pinned } from "../manifest/pinned.ts";

/**
 * Facts of one item that somebody of the office puts in place of what counted, each of the type that its rule asks for; a judgement is
 * signed.
 *
 * @throws FAHENG_FACT_*
 */
export async function checkRuled(
  pinned: Pinned,
  it: {
    readonly indicator: string;
    readonly facts: readonly RuledFact[];
    /** Under which name a judgement is signed. */
    readonly by: string;
    readonly reason: string;
  },
): Promise<RuledFact[]> {
  const { indicator, facts, by, reason } = it;
  const scorer = await pinned.scorer();
  const asked = (scorer?.questions[indicator] ?? []).filter(({ enteredAt }) => enteredAt === null);
  const checked: RuledFact[] = [];
  for (const { fact, value: stated } of facts) {
    if (!scorer || !asked.some(({ key }) => key === fact)) {
      const keys = asked.map(({ key }) => key).join("、") || "—";
      const details = { indicator, key: fact, keys, keysEn: keys };
      throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_KEY, { place: `${indicator}.${fact}`, details });
    }
    const value = await scorer.sign({ indicator, fact }, stated, by, reason);
    await scorer.check(indicator, { [fact]: value });
    checked.push({ fact, value });
  }
  return checked;
}

import type { Framework, Indicator } from "@faheng/domain";
import { foldText, holdsAll } from "./fold.ts";
import { saidInIndicator } from "./said.ts";

interface IndicatorText {
  readonly indicator: Indicator;
  readonly said: string;
  readonly folded: string;
}

/** A pinned framework never changes, and is kept in memory by whoever reads its manifest; so are its texts. */
const kept = new WeakMap<Framework, readonly IndicatorText[]>();

/**
 * The indicators of a framework whose text holds all the words, in its order. A framework is the same for every agency that is
 * pinned to it and is read as a whole wherever it is shown: it is looked through as it is, and has no rows of pairs.
 */
export function indicatorsHolding(framework: Framework, words: readonly string[]): readonly IndicatorText[] {
  return textsOf(framework).filter(({ folded }) => holdsAll(folded, words));
}

function textsOf(framework: Framework): readonly IndicatorText[] {
  const known = kept.get(framework);
  if (known !== undefined) return known;
  const texts = framework.indicators.map((indicator) => {
    const said = saidInIndicator(framework, indicator);
    return { indicator, said, folded: foldText(said) };
  });
  kept.set(framework, texts);
  return texts;
}

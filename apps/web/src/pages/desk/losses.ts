import type { Framework, Indicator } from "@faheng/domain";
import type { Explanation } from "../../api/outputs.ts";

/** An indicator that has surely lost points, with how many (thousandths, negative). */
export interface Loss {
  readonly indicator: Indicator;
  readonly lost: number;
}

/** What has cost points for sure, dearest first, as the headline above has it. */
export function lossesIn(
  { indicators }: Pick<Framework, "indicators">,
  { headline }: Pick<Explanation, "headline">,
): readonly Loss[] {
  const byCode = new Map(indicators.map((it) => [it.code, it]));
  return headline.losses.flatMap(({ indicator: code, lost }): Loss[] => {
    const indicator = byCode.get(code);
    return indicator && lost > 0 ? [{ indicator, lost: -lost }] : [];
  });
}

/** An item with the ways in which its document measures it (测评方式); `null`: lost in the source. */
export interface MeasuredItem {
  readonly code: string;
  readonly methods: readonly string[] | null;
}

/** Of how many items of one way of measuring is to be looked at. */
export interface SampleAsk {
  readonly method: string;
  readonly count: number;
}

/** What was drawn for one way of measuring. */
export interface SampledMethod {
  readonly method: string;
  /** How many items of the document are measured so. */
  readonly of: number;
  /** Codes, in the order of the document. */
  readonly drawn: readonly string[];
}

/**
 * Draws items for each way of measuring, by a seed that anybody can check it with: items in the order of the digests of seed, way and
 * code (each on a line of its own), the first ones taken. The same seed draws the same; more than there are draws all.
 *
 * @param digest SHA-256 as hexadecimal text.
 */
export function drawSample(
  items: readonly MeasuredItem[],
  { seed, asks }: { readonly seed: string; readonly asks: readonly SampleAsk[] },
  digest: (text: string) => string,
): SampledMethod[] {
  return asks.map(({ method, count }) => {
    const measured = items.filter(({ methods }) => methods?.includes(method));
    const ranked = measured
      .map(({ code }) => ({ code, rank: digest([seed, method, code].join("\n")) }))
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    const taken = new Set(ranked.slice(0, count).map(({ code }) => code));
    const drawn = measured.flatMap(({ code }) => (taken.has(code) ? [code] : []));
    return { method, of: measured.length, drawn };
  });
}

import { formatPoints } from "@faheng/domain";

/**
 * An amount as papers print it: `95.5`; between its ends while something is open, an end that nothing limits as `…`; `—` where neither
 * end is known.
 *
 * @example spanText({ worst: 90_000, best: 95_500 }) // "90～95.5"
 */
export function spanText({ worst, best }: { readonly worst: number | null; readonly best: number | null }): string {
  if (worst === null && best === null) return "—";
  const [low, high] = [worst, best].map((it) => (it === null ? "…" : formatPoints(it)));
  return low === high ? (low ?? "") : `${low ?? ""}～${high ?? ""}`;
}

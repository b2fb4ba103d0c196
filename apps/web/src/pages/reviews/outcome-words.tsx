import type { AssignedReview } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** What became of the pairs that were assigned: new ones, wider ones, and those that stood. */
export function OutcomeWords({ reviews }: { reviews: readonly AssignedReview[] }) {
  const t = useText();
  const count = (outcome: AssignedReview["outcome"]): number => reviews.filter((it) => it.outcome === outcome).length;
  const words = [
    [count("assigned"), t("新安排 {n} 项", { n: count("assigned") })],
    [count("widened"), t("扩大范围 {n} 项", { n: count("widened") })],
    [count("stood"), t("原已安排、未作改动 {n} 项", { n: count("stood") })],
  ] as const;
  return words
    .filter(([n]) => n > 0)
    .map(([, text]) => text)
    .join(t("；"));
}

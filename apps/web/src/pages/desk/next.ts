import type { Indicator } from "@faheng/domain";
import type { Assessment } from "../../api/outputs.ts";
import { stateOf } from "../../parts/tree-items.ts";

/** What this person may answer and nobody has finished: begun ones first, then in document order. */
export function nextItems(
  { framework, canEdit, responses }: Pick<Assessment, "framework" | "canEdit" | "responses">,
  limit: number,
): { readonly items: readonly Indicator[]; readonly more: number } {
  const mine = new Set(canEdit);
  const open = framework.indicators.filter(({ code }) => {
    const state = stateOf(responses[code]);
    return mine.has(code) && (state === "not-started" || state === "in-progress");
  });
  const begun = open.filter(({ code }) => stateOf(responses[code]) === "in-progress");
  const items = [...begun, ...open.filter((item) => !begun.includes(item))].slice(0, limit);
  return { items, more: open.length - items.length };
}

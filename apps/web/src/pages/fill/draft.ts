import type { FactsView } from "@faheng/ui";
import type { SavedResponse } from "../../api/outputs.ts";

/** What a department says about one indicator, while it is being written. */
export interface Draft {
  readonly status: SavedResponse["status"];
  readonly facts: FactsView;
  readonly progress: string;
  readonly reason: string;
}

/** The draft an answer makes; an untouched indicator makes an empty one. */
export function draftOf(
  response: Pick<SavedResponse, "status" | "facts" | "progress" | "notApplicable"> | undefined,
): Draft {
  if (!response) return { status: "not-started", facts: {}, progress: "", reason: "" };
  const { status, facts, progress, notApplicable } = response;
  return { status, facts, progress, reason: notApplicable?.reason ?? "" };
}

/** What the API wants to know of a draft. 不涉及 without a reason is not sent as one. */
export function answerOf({ status, facts, progress, reason }: Draft) {
  const isNotApplicable = status === "not-applicable";
  return { status, facts: { ...facts }, progress, notApplicable: isNotApplicable ? { reason: reason.trim() } : null };
}

/** Why a draft can't be kept yet, `null` when it can. */
export function obstacleOf(
  draft: Draft,
  unfinished: readonly string[],
): "请写明不涉及的理由" | "有填写未完成的数据" | null {
  if (draft.status === "not-applicable" && draft.reason.trim() === "") return "请写明不涉及的理由";
  return unfinished.length > 0 ? "有填写未完成的数据" : null;
}

/** Whether two drafts say the same. */
export function isSame(a: Draft, b: Draft): boolean {
  return changedKeys(a, b).length === 0;
}

/** What differs: `status`, `progress`, `reason`, `facts.<key>`. A reason counts only where it is one for 不涉及. */
export function changedKeys(a: Draft, b: Draft): string[] {
  const said = [a, b].map((it) => ({ ...it, reason: it.status === "not-applicable" ? it.reason.trim() : "" }));
  const plain = (["status", "progress", "reason"] as const).filter((key) => said[0]?.[key] !== said[1]?.[key]);
  const keys = [...new Set([...Object.keys(a.facts), ...Object.keys(b.facts)])].sort();
  return [...plain, ...keys.filter((key) => !isSameFact(a.facts[key], b.facts[key])).map((key) => `facts.${key}`)];
}

/** My changes since `base`, laid over what somebody else has stored meanwhile. */
export function reapply(base: Draft, mine: Draft, theirs: Draft): Draft {
  const changed = changedKeys(base, mine);
  const facts: Record<string, FactsView[string]> = { ...theirs.facts };
  for (const name of changed.filter((key) => key.startsWith("facts."))) {
    const key = name.slice("facts.".length);
    const fact = mine.facts[key];
    if (fact === undefined) delete facts[key];
    else facts[key] = fact;
  }
  return {
    status: changed.includes("status") ? mine.status : theirs.status,
    progress: changed.includes("progress") ? mine.progress : theirs.progress,
    reason: changed.includes("reason") ? mine.reason : theirs.reason,
    facts,
  };
}

function isSameFact(a: FactsView[string] | undefined, b: FactsView[string] | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: stored answers may come back in another order. */
function canonical(value: FactsView[string] | undefined): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

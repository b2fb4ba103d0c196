import type { TreeItem } from "@faheng/ui";
import { useMemo } from "react";
import type { Assessment } from "../api/outputs.ts";
import { deskListsOf, type ShownList } from "./desk-lists.ts";

/** Those of the items that stand in the desk's list that is asked for; all of them where none is. */
export function useShownItems(
  assessment: Assessment,
  shown: ShownList | null,
  items: readonly TreeItem[],
): readonly TreeItem[] {
  return useMemo(() => {
    if (shown === null) return items;
    const codes = new Set(deskListsOf(assessment)[shown].map(({ code }) => code));
    return items.filter(({ code }) => codes.has(code));
  }, [assessment, shown, items]);
}

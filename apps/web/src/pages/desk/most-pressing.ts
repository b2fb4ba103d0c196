import type { CompletionView } from "@faheng/ui";

/** Late ones first, then whoever has done least; equals stay in their order. */
export function mostPressing<Row extends { readonly overdue: number; readonly completion: CompletionView }>(
  rows: readonly Row[],
): readonly Row[] {
  const left = ({ completion: { pending, total } }: Row): number => (total === 0 ? 0 : pending / total);
  return rows.toSorted((a, b) => b.overdue - a.overdue || left(b) - left(a));
}

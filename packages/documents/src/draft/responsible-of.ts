import type { IndicatorInput } from "@faheng/domain";

/** A second tier's own 牵头 and 配合 where the cell says who is which (`甲科牵头、乙科配合`); otherwise all lead. */
export function responsibleOf(
  cell: string,
  names: (cell: string) => string[] | null,
): NonNullable<IndicatorInput["responsible"]> {
  const [, lead, cooperating] =
    /^\s*牵头[^:：]{0,4}[:：](.*?)[。；;\s]*配合[^:：]{0,4}[:：](.*)$/s.exec(cell) ??
    /^(.+?)牵头[、，,；;。\s]*(?:(.+?)(?:配合)?)?[。\s]*$/s.exec(cell) ??
    [];
  if (lead === undefined) return { lead: names(cell), cooperating: [] };
  return { lead: names(lead), cooperating: names(cooperating ?? "") };
}

import { formatPoints, type ProfileItem } from "@faheng/domain";
import type { Report } from "./compare-item.ts";
import { plain } from "./same.ts";
import { amountsIn, missing } from "./tokens.ts";

/**
 * The cell that states points against the profile: each rule's wording stands in it and together they leave nothing of it,
 * and the amounts that a rule takes or gives are those its wording states.
 */
export function comparePoints(cell: string, item: ProfileItem | undefined, report: Report): void {
  const clauses = item?.clauses ?? [];
  let rest = plain(cell);
  for (const { wording } of clauses) {
    const wanted = plain(wording);
    // A restated rule is known by its amounts; one carried over leaves the cell.
    if (rest.includes(wanted)) rest = rest.replace(wanted, "");
  }
  const stated = amountsIn(clauses.map(({ wording }) => wording).join("；"));
  report("分值", "document", missing(amountsIn(cell), stated));
  report("分值", "pack", missing(stated, amountsIn(cell)));
  const isRestated = clauses.some(({ wording }) => !plain(cell).includes(plain(wording)));
  if (!isRestated && rest !== "") report("分值", "document", [rest]);
  const computed = clauses.flatMap(({ params, cap }) => [
    ...pointsIn(params),
    ...(cap === null ? [] : [formatPoints(cap)]),
  ]);
  if (item?.ceiling.kind === "points") computed.push(formatPoints(item.ceiling.points));
  report(
    "分值",
    "pack",
    missing(computed, stated).map((it) => `计分用${it}分`),
  );
  report(
    "分值",
    "document",
    missing(stated, computed).map((it) => `${it}分没有计分`),
  );
}

/** Amounts in a rule's parameters that are not nothing. */
function pointsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pointsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) =>
    key === "points" && typeof it === "string" && it !== "0" ? [it] : pointsIn(it),
  );
}

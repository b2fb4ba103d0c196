import type { Profile } from "@faheng/domain";

/** Classes of units that a profile knows: those it lists, and those some item, clause or part names. Empty: it makes no difference. */
export function unitClassesOf({
  items,
  parts,
  unitClasses,
}: Pick<Profile, "items" | "parts" | "unitClasses">): string[] {
  const names = items.flatMap((item) => [
    ...Object.keys(item.unitPoints),
    ...item.clauses.flatMap(({ unitParams }) => Object.keys(unitParams)),
  ]);
  const weighted = parts.flatMap(({ unitWeights }) => Object.keys(unitWeights));
  return [...new Set([...names, ...weighted, ...unitClasses])];
}

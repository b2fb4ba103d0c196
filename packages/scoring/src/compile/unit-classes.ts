import type { Profile } from "@faheng/domain";

/** Classes of units that a profile knows: those it lists, and those some item or clause names. Empty: it makes no difference. */
export function unitClassesOf({ items, unitClasses }: Pick<Profile, "items" | "unitClasses">): string[] {
  const names = items.flatMap((item) => [
    ...Object.keys(item.unitPoints),
    ...item.clauses.flatMap(({ unitParams }) => Object.keys(unitParams)),
  ]);
  return [...new Set([...names, ...unitClasses])];
}

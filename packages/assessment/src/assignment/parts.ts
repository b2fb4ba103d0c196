import { type Framework, type Indicator, materialsOf, type Profile } from "@faheng/domain";

/** Keys of what can be assigned on its own inside an indicator: clauses of its rules, and its materials by printed number. */
export function partsOf(
  { framework, profile }: { readonly framework: Framework; readonly profile: Profile | null },
  indicator: Indicator,
): ReadonlySet<string> {
  const clauses = profile?.items.find((it) => it.indicator === indicator.code)?.clauses ?? [];
  const materials = materialsOf(framework, indicator) ?? [];
  return new Set([
    ...clauses.map(({ id }) => id),
    ...materials.map(({ printedNumber }, at) => printedNumber ?? String(at + 1)),
  ]);
}

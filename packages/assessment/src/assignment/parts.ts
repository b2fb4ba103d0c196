import { type Framework, type Indicator, materialsOf, type Profile } from "@faheng/domain";

/** What can be assigned on its own inside an indicator. */
export interface Part {
  /** A clause's id, or a material's printed number. */
  readonly key: string;
  readonly kind: "clause" | "material";
  /** The clause's wording, or what the material is. */
  readonly title: string;
}

/** The clauses of an indicator's rules, then its materials; of two with one key the first has it. */
export function partsOf(
  { framework, profile }: { readonly framework: Framework; readonly profile: Profile | null },
  indicator: Indicator,
): Part[] {
  const clauses = profile?.items.find((it) => it.indicator === indicator.code)?.clauses ?? [];
  const materials = materialsOf(framework, indicator) ?? [];
  const all: Part[] = [
    ...clauses.map(({ id, wording }): Part => ({ key: id, kind: "clause", title: wording })),
    ...materials.map(({ printedNumber, text }, at): Part => {
      return { key: printedNumber ?? String(at + 1), kind: "material", title: text };
    }),
  ];
  return all.filter(({ key }, at) => all.findIndex((it) => it.key === key) === at);
}

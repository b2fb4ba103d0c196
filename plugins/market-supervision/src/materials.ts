import type { IndicatorInput } from "@faheng/plugin-api";
import { xuchangDemonstration2022 } from "./frameworks/xuchang-demonstration-2022/index.ts";

/** Key of the fact under which a department says which materials are ready: a list of {@link materialKey}s. */
export const MATERIALS_FACT = "materials";

/** Key of the material at a position of its list. */
export const materialKey = (position: number): string => `m${position + 1}`;

/** The indicators whose materials one printed cell names for all of them, the first of which answers for the list. */
export function sharingIndicators(sharedMaterials: string): readonly IndicatorInput[] {
  return xuchangDemonstration2022.indicators.filter((it) => it.sharedMaterials === sharedMaterials);
}

/** Whether an indicator answers for a list of materials: its own, or the one it is the first to share. */
export function answersForMaterials({ code, materials, sharedMaterials }: MaterialHolder): boolean {
  if (sharedMaterials) return sharingIndicators(sharedMaterials)[0]?.code === code;
  return (materials ?? []).length > 0;
}

/** The materials an indicator answers for; none where another one answers for the list they share. */
export function answeredMaterials(indicator: IndicatorInput): NonNullable<IndicatorInput["materials"]> {
  if (!answersForMaterials(indicator)) return [];
  const shared = xuchangDemonstration2022.materialGroups?.find(({ key }) => key === indicator.sharedMaterials);
  return shared?.materials ?? indicator.materials ?? [];
}

type MaterialHolder = Pick<IndicatorInput, "code" | "materials" | "sharedMaterials">;

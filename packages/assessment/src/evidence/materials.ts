import { type Framework, type Indicator, type Material, materialsOf } from "@faheng/domain";

/** A material that an indicator asks for, by the key under which evidence is given for it. */
export interface KeyedMaterial extends Material {
  /** Its printed number, or its place where it has none of its own. */
  readonly key: string;
}

/** The key of what the document does not ask for: 其他佐证材料. */
export const OTHER_MATERIAL = "";

/** The materials of an indicator in printed order; of two with one number the second has its place beside it. */
export function keyedMaterials(framework: Framework, indicator: Indicator): KeyedMaterial[] {
  const keys = new Set<string>();
  return (materialsOf(framework, indicator) ?? []).map((material, at) => {
    const own = material.printedNumber ?? String(at + 1);
    const key = keys.has(own) ? `${own}·${String(at + 1)}` : own;
    keys.add(key);
    return Object.assign({ key }, material);
  });
}

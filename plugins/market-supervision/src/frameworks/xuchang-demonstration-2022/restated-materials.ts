import type { Indicator, Material } from "@faheng/plugin-api";

/**
 * Materials whose printed wording is longer than about 40 characters (punctuation not counted) and stands here in our own
 * short words: printed numbers by indicator or shared group. All other materials carry the wording as printed.
 */
export const restatedMaterials: Readonly<Record<string, readonly (string | null)[]>> = {
  I1: ["①"],
  I2: ["③"],
  I3: ["①"],
  I9: ["②"],
  I14: ["②"],
  I20: [null],
  I21: ["③"],
  I23: ["②"],
  I26: ["①"],
  I29: [null],
  I31: ["①"],
  I36: ["②"],
  I37: ["①"],
  I41: [null],
  I42: [null],
  I46: ["④"],
  I53: ["①", "②"],
  I55: ["①"],
  I56: ["①"],
  I58: [null],
  I59: ["①"],
  I63: ["①", "②"],
  I69: ["②"],
  I72: ["①"],
  I79: ["①"],
  I81: ["①", "③"],
  I82: ["②"],
  I84: [null],
  I87: [null],
  I95: ["②"],
  I100: ["②"],
  I101: ["①", "②"],
  I102: [null],
  I106: ["①"],
  I107: ["②", "③"],
  I108: ["②", "③"],
  I109: ["③"],
  I112: ["①", "③"],
  I114: [null],
  "M91-94": ["(8)"],
};

/** Whether a material of an indicator is our restatement and not the printed wording. */
export function isRestated(
  { code, sharedMaterials }: Holder,
  { printedNumber }: Pick<Material, "printedNumber">,
): boolean {
  return restatedMaterials[sharedMaterials ?? code]?.includes(printedNumber) ?? false;
}

type Holder = Pick<Indicator, "code" | "sharedMaterials">;

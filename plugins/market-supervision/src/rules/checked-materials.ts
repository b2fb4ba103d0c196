import { amountSchema, defineRule, formatPoints, type Points, z } from "@faheng/plugin-api";

/** What is looked at in each material: 完整、准确、真实、有效. */
const ASPECTS = [
  { key: "complete", label: "完整" },
  { key: "accurate", label: "准确" },
  { key: "genuine", label: "真实" },
  { key: "valid", label: "有效" },
] as const;

const params = z.strictObject({
  /** What the form asks. */
  label: z.string().min(1).max(200),
  /** The numbered materials that are checked, in printed order. */
  materials: z
    .array(z.strictObject({ key: z.string().regex(/^m[1-9]\d?$/u), label: z.string().min(1).max(190) }))
    .min(1)
    .max(20)
    .readonly(),
  /** What the item makes when every material holds in every aspect. */
  points: amountSchema,
});
type Params = z.infer<typeof params>;

/** Name of one aspect of one material in the fact: `m1-complete`. */
export const checkKey = (material: string, aspect: string): string => `${material}-${aspect}`;

/** Every key of the fact in which these materials hold altogether. */
export const allChecksOf = (materials: readonly string[]): string[] =>
  materials.flatMap((material) => ASPECTS.map(({ key }) => checkKey(material, key)));

function failing({ materials }: Params, fact: readonly string[]): { label: string; lacks: string }[] {
  return materials.flatMap(({ key, label }) => {
    const lacking = ASPECTS.filter((aspect) => !fact.includes(checkKey(key, aspect.key)));
    return lacking.length === 0 ? [] : [{ label, lacks: lacking.map((aspect) => aspect.label).join("、") }];
  });
}

const holding = (given: Params, fact: readonly string[]): number =>
  given.materials.length - failing(given, fact).length;

/** That share of the points which the materials that hold are of all materials; thousandths, exact as a fraction. */
function share(given: Params, holds: number): Points | { numerator: number; denominator: number } {
  const numerator = given.points * holds;
  const denominator = given.materials.length;
  return numerator % denominator === 0 ? numerator / denominator : { numerator, denominator };
}

/**
 * Checked materials (材料核验): an item makes the share of its points that the materials which are complete, accurate,
 * genuine and valid are of all materials it prints. A material that lacks one of the four counts as if it were not there.
 * The platform's own rule; the document states no points.
 */
export const checkedMaterials = defineRule({
  kind: "market-supervision.checked-materials",
  title: { zh: "材料核验", en: "Checked materials" },
  names: {
    label: { zh: "问题", en: "Question" },
    materials: { zh: "核验的材料", en: "Materials to check" },
    points: { zh: "材料全部合格的分值", en: "Points when all materials hold" },
  },
  params,
  fact: ({ materials }) =>
    z
      .array(z.enum(allChecksOf(materials.map(({ key }) => key))))
      .max(materials.length * ASPECTS.length)
      .readonly()
      .refine((keys) => new Set(keys).size === keys.length),
  field: ({ label, materials }) => ({
    kind: "parts",
    label,
    // What a reviewer finds of each material states the fact: each part says which material, and in what.
    parts: materials.flatMap((material, at) =>
      ASPECTS.map((aspect) => ({
        key: checkKey(material.key, aspect.key),
        label: `${material.label}：${aspect.label}`,
        check: { material: at + 1, quality: aspect.key },
      })),
    ),
  }),
  read: ({ materials, points }) =>
    `${materials.length}份材料逐份核验完整、准确、真实、有效，四项都合格的为合格；按合格份数占比得分，全部合格得${formatPoints(points)}分`,
  amount: (given, fact) => share(given, holding(given, fact)),
  bounds: ({ points }) => ({ least: 0, most: points }),
  arithmetic: (given, fact) => {
    const holds = holding(given, fact);
    return holds === 0 ? "" : `合格${holds}份÷${given.materials.length}份×${formatPoints(given.points)}分`;
  },
  stated: (given, fact) => {
    const lacking = failing(given, fact);
    if (lacking.length === 0) return `${given.materials.length}份材料均合格`;
    return `不合格：${lacking.map(({ label, lacks }) => `${label}（未核实${lacks}）`).join("；")}`;
  },
  // A check is only added while the work goes on.
  ahead: (given, fact) => ({ least: share(given, holding(given, fact)), most: given.points }),
  samples: ({ materials }) =>
    [...materials.keys()]
      .map((left) => allChecksOf(materials.slice(0, materials.length - left).map(({ key }) => key)))
      .concat([[]]),
});

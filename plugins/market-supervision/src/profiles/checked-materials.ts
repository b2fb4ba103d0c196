import { defineProfile, type IndicatorInput, type ItemOf } from "@faheng/plugin-api";
import { xuchangDemonstration2022 as framework } from "../frameworks/xuchang-demonstration-2022/index.ts";
import { answeredMaterials, answersForMaterials, materialKey, MATERIALS_FACT } from "../materials.ts";
import { checkedMaterials } from "../rules/checked-materials.ts";
import { attainedState, attainmentProfile, items, pointItem, veto, vetoes } from "./attainment.ts";

type Item = ItemOf<typeof framework, typeof checkedMaterials>;

/** By its materials where an item prints some of its own; otherwise by whether it is reached. */
function checked(indicator: IndicatorInput): Item {
  if (!answersForMaterials(indicator)) return pointItem(indicator, [attainedState(indicator)]);
  const materials = answeredMaterials(indicator).map(({ printedNumber, text }, position) => ({
    key: materialKey(position),
    label: `${printedNumber ?? ""}${text}`,
  }));
  return pointItem(indicator, [
    {
      id: MATERIALS_FACT,
      kind: checkedMaterials.kind,
      effect: "award",
      params: { label: "已核验的报送材料", materials, points: "1" },
      place: indicator.place,
      wording: "报送材料逐份核验，完整、准确、真实、有效的为合格，按合格份数占比得分。",
    },
  ]);
}

/** What this profile reads otherwise than the one by attainment, by path and first words. */
const ownReadings = [
  { path: "items", note: "文件没有分值；115项每项1分，不分轻重。" },
  {
    path: "items",
    note: "文件要求报送材料，没有写怎样计分；逐份核验完整、准确、真实、有效，四项都合格的为合格，按合格份数占比得分。",
  },
  {
    path: "items",
    note: "没有报送材料的项，以及材料由前一项一并填报的第48、92至94项，按达到情况得分：已达到1分，部分达到0.5分，未达到0分。",
  },
];

/**
 * The same framework told by its materials: each material is checked in four aspects, by the pack's own rule kind. The
 * document states no points; none of this is the document's.
 */
export const checkedMaterialsProfile = defineProfile(
  framework,
  {
    format: "faheng.profile/1",
    id: "xuchang-demonstration-2022-checked-materials",
    version: "0.1.0",
    title: "示范市创建材料核验得分（平台方案，非文件规定）",
    framework: { id: framework.id, versions: "^0.1.0" },
    standing: "platform",
    author: "法衡平台",
    signedOn: null,
    settings: attainmentProfile.settings,
    items: [...items.map(checked), ...vetoes.map(veto)],
    vetoes: vetoes.map(({ code }) => ({ indicator: code, effect: { kind: "disqualify" } })),
    readings: [
      ...ownReadings,
      ...attainmentProfile.readings.filter(({ path, note }) => path !== "items" || note.includes("加分项")),
    ],
  },
  [checkedMaterials],
);

import { defineProfile, type IndicatorInput, type ItemOf } from "@faheng/plugin-api";
import { xuchangDemonstration2022 as framework } from "../frameworks/xuchang-demonstration-2022/index.ts";
import { answeredMaterials, answersForMaterials, materialKey, MATERIALS_FACT } from "../materials.ts";

type Item = ItemOf<typeof framework>;
type Clause = Item["clauses"][number];

/** The 115 items that make points. */
export const items = framework.indicators.filter(({ kind }) => kind === "item");
/** The two items that veto. */
export const vetoes = framework.indicators.filter(({ kind }) => kind === "veto");

/** Whether the work itself is reached: 1 point, 0.5 in part, 0 not. */
export function attainedState({ place }: IndicatorInput): Clause {
  return {
    id: "attainment",
    kind: "states",
    effect: "award",
    params: {
      label: "达到情况",
      states: [
        { key: "done", label: "已达到", points: "1" },
        { key: "partly", label: "部分达到", points: "0.5" },
        { key: "not", label: "未达到", points: "0" },
      ],
    },
    place,
    wording: "已达到得1分，部分达到得0.5分，未达到得0分。",
  };
}

/** One point an item, whatever its clauses are; never below 0 nor above its point. */
export function pointItem<Scored>({ code }: IndicatorInput, clauses: readonly Scored[]) {
  return {
    indicator: code,
    points: "1",
    start: "zero",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses,
  } as const;
}

/** Reached 1, partly 0.5, not 0; half a point less while a material is missing. */
function attainment(indicator: IndicatorInput): Item {
  const state = attainedState(indicator);
  return pointItem(indicator, answersForMaterials(indicator) ? [state, completeMaterials(indicator)] : [state]);
}

function completeMaterials(indicator: IndicatorInput): Clause {
  return {
    id: MATERIALS_FACT,
    kind: "checklist",
    effect: "deduct",
    params: {
      label: "已备的报送材料",
      parts: answeredMaterials(indicator).map(({ printedNumber, text }, position) => ({
        key: materialKey(position),
        label: `${printedNumber ?? ""}${text}`,
      })),
      points: "0.5",
      count: "missing",
      allOrNothing: true,
    },
    place: indicator.place,
    wording: "报送材料有缺的减0.5分。",
  };
}

/** A veto item: it strikes or it does not. */
export function veto({ code, title, place }: IndicatorInput): Item {
  return {
    indicator: code,
    points: "0",
    start: "zero",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "points", points: "0" },
    clauses: [
      {
        id: "struck",
        kind: "veto",
        effect: "deduct",
        params: { label: `是否有此情形：${title.replace(/。$/u, "")}` },
        place,
        wording: "有此情形的予以否决。",
      },
    ],
  };
}

/**
 * The platform's own way of telling how far a bureau has come: attainment by item. The document states no points and no
 * grades, and not what a veto does; none of this is the document's.
 */
export const attainmentProfile = defineProfile(framework, {
  format: "faheng.profile/1",
  id: "xuchang-demonstration-2022-attainment",
  version: "0.1.0",
  title: "示范市创建指标达标情况（平台方案，非文件规定）",
  framework: { id: framework.id, versions: "^0.1.0" },
  standing: "platform",
  author: "法衡平台",
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: String(items.length),
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "exclude-and-rescale",
    totalFloor: "0",
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: [...items.map(attainment), ...vetoes.map(veto)],
  vetoes: vetoes.map(({ code }) => ({ indicator: code, effect: { kind: "disqualify" } })),
  readings: [
    { path: "items", note: "文件没有分值；115项每项1分，不分轻重。" },
    { path: "items", note: "文件没有评分标准；已达到1分，部分达到0.5分，未达到0分。" },
    {
      path: "items",
      note: "文件列出报送材料，没有写缺材料怎么办；有缺的减0.5分，每项不低于0分。第47、48项和第91至94项共用的材料，各在第47、91项填报一次。",
    },
    { path: "items", note: "文件没有写加分多少；两个加分项不计分，只填报。" },
    { path: "vetoes", note: "文件列出两个否决项，没有写否决的后果；发生的，记为不具备资格，分数照算。" },
    { path: "settings.base", note: "文件没有基本分；从0分起，逐项得分。" },
    { path: "settings.fullMarks", note: "文件没有满分；各项之和。" },
    { path: "settings.aggravation", note: "没有加重情形，此项不起作用。" },
    { path: "settings.exhausts", note: "文件没有“扣完为止”；每项减到0分为止。" },
    {
      path: "settings.notApplicable",
      note: "文件写不涉及的“不作评价”，没有写怎样计算；去掉该项，其余按满分折算。",
    },
    { path: "settings.totalFloor", note: "文件没有最低分；不低于0分。" },
    { path: "settings.totalCeiling", note: "文件没有最高分；不另设，各项之和即为上限。" },
    { path: "settings.rounding", note: "文件没有写小数位；总分四舍五入到两位。" },
    { path: "settings.grades", note: "文件没有分等次；不设等次。" },
    { path: "settings.ties", note: "文件没有写同分怎样排名；同分同名次，其后空出名次。" },
  ],
});

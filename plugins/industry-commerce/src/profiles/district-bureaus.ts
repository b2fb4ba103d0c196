import { defineProfile, type ItemOf } from "@faheng/plugin-api";
import { beijingAic2017 } from "../frameworks/beijing-aic-2017/framework.ts";

type Item = ItemOf<typeof beijingAic2017>;

/** Item 66 names the two ways of evaluating together and gives neither a weight; the office sets both. */
const sources = [
  { key: "daily", title: "系统内日常评价", weight: null, statedBy: "office" },
  { key: "third-party", title: "第三方机构评价", weight: null, statedBy: "office" },
] as const;

const DISTRICT_BUREAUS = "各区分局";

/** Codes of the items whose lead or cooperating cell names the district bureaus. */
export const districtBureauItems: readonly string[] = beijingAic2017.indicators
  .filter(({ lead, cooperating }) => [...(lead ?? []), ...(cooperating ?? [])].includes(DISTRICT_BUREAUS))
  .map(({ code }) => code);

/** One point for an item as each source finds it: done 1, partly 0.5, not done 0. */
function attainment(indicator: string): Item {
  return {
    indicator,
    points: "1",
    start: "zero",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses: sources.map(({ key, title }) => ({
      id: key,
      kind: "states",
      effect: "award",
      params: {
        label: `${title}认定的落实情况`,
        states: [
          { key: "done", label: "已落实", points: "1" },
          { key: "partly", label: "部分落实", points: "0.5" },
          { key: "not", label: "未落实", points: "0" },
        ],
      },
      place: "第66项",
      wording: `${title}认定已落实得1分，部分落实得0.5分，未落实得0分。`,
      source: key,
    })),
  };
}

/**
 * The platform's own way of evaluating the district bureaus (第66项): attainment by item, as two sources see it. The
 * document states no points, no standard and no weights; none of this is the document's.
 */
export const districtBureauProfile = defineProfile(beijingAic2017, {
  format: "faheng.profile/1",
  id: "beijing-aic-district-bureaus",
  version: "0.1.0",
  title: "各区分局法治建设评价（平台方案，非文件所定）",
  framework: { id: "beijing-aic-2017", versions: "^0.1.0" },
  standing: "platform",
  author: null,
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: String(districtBureauItems.length),
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
  items: districtBureauItems.map(attainment),
  sources: sources.map((source) => ({ ...source })),
  readings: [
    {
      path: "items",
      note: "文件没有写评价哪些项；取牵头部门或配合部门写有“各区分局”的项，这两格丢失而无从判断的项不计。",
    },
    { path: "sources", note: "第66项把两种评价交给主管机关和第三方机构；各区分局只看不填，由考核办公室录入。" },
    { path: "sources", note: "第66项只写两种评价相结合，没有写权重；由主管机关设定，设定之前不出总分。" },
    ...districtBureauItems.map((code) => ({
      path: `items.${code}`,
      note: "文件没有分值和评分标准；每项1分，不分轻重，已落实1分、部分落实0.5分、未落实0分。",
    })),
    { path: "settings.base", note: "文件没有基本分；从0分起，逐项得分。" },
    { path: "settings.fullMarks", note: "文件没有满分；各项之和。" },
    { path: "settings.aggravation", note: "没有加重情形，此项不起作用。" },
    { path: "settings.exhausts", note: "没有扣分，此项不起作用。" },
    { path: "settings.notApplicable", note: "文件没有写不涉及怎么办；去掉该项，其余按满分折算。" },
    { path: "settings.totalFloor", note: "文件没有最低分；不低于0分。" },
    { path: "settings.totalCeiling", note: "文件没有最高分；不另设，各项之和即为上限。" },
    { path: "settings.rounding", note: "文件没有写小数位；总分四舍五入到两位。" },
    { path: "settings.grades", note: "文件没有分等次；不设等次。" },
    { path: "settings.ties", note: "文件没有写同分怎样排名；同分同名次，其后空出名次。" },
  ],
});

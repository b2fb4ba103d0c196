import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const openness: GroupInput = {
  code: "C6",
  parent: null,
  level: 1,
  printedNumber: "六",
  title: "全面推进政务公开",
  taxonomies: { O: ["O5"], S: ["S7"], D: ["D5"] },
};

/** Chapter 六. */
export const opennessSections: readonly IndicatorInput[] = [
  section({
    code: "C6-1",
    chapter: "六",
    printedNumber: "（一）",
    title: "完善政务公开制度",
    requirement:
      "以公开为常态、不公开为例外，决策、执行、管理、服务、结果都公开；加强领导，整合力量资源，责任分工明确；考核制度健全，指标体系科学设置，政务公开列入绩效考核；中央、省关于政务公开的意见逐项落实；建立效果评价机制，探索政府信息与政务公开的第三方评估；规范性文件做好政策解读，每件都配解读材料；新闻发布会、政策吹风会制度健全，社会热点加强政策宣讲和舆情引导；政务舆情的收集、研判、处置、回应有机制，重大舆情的回应加强督办。",
    digest: "f204434c07aaa2579bccac2f5151880b8a3aab1b761c52520be83a4c2d48127f",
    doubts: [{ field: "requirement", printed: "推动各项任", note: "这句话被换页断开，按连续的一句读。" }],
  }),
  section({
    code: "C6-2",
    chapter: "六",
    printedNumber: "（二）",
    title: "提高政务公开能力",
    requirement:
      "按国务院办公厅“互联网+政务服务”评查指标建设政务公开平台；加强局门户网站管理，推进政府网站集约化、标准化。",
    digest: "d54a03d9128da5398fb2bce7343701dd1bc90a6abbc3b379f937c048106b4b5e",
  }),
];

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
      "推进决策、执行、管理、服务、结果公开；加强领导、明确分工，政务公开纳入绩效考核；探索政府信息与政务公开第三方评估；所有规范性文件配备政策解读材料；健全新闻发布会、政策吹风会制度和政务舆情收集、研判、处置、回应机制。",
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

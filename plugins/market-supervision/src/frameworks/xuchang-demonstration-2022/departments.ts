import type { FrameworkInput } from "@faheng/plugin-api";

/** 牵头单位: the city-level bodies, in the order in which the table first names them. */
const cityBodies: FrameworkInput["departments"] = [
  { name: "市政务服务和大数据管理局", kind: "unit", variants: ["市政务服务和数据局"] },
  { name: "市司法局", kind: "unit", variants: ["司法局"] },
  { name: "市市场监管局", kind: "unit" },
  { name: "市税务局", kind: "unit" },
  { name: "市人社局", kind: "unit" },
  { name: "市委编办", kind: "unit" },
  { name: "市发改委", kind: "unit", variants: ["发改委"] },
  { name: "市财政局", kind: "unit" },
  { name: "市民政局", kind: "unit" },
  { name: "市商务局", kind: "unit" },
  { name: "市法院", kind: "unit" },
  { name: "市政府办", kind: "unit" },
  { name: "市工信局", kind: "unit" },
  { name: "市委市政府督查局", kind: "unit", variants: ["市委 市政府 督查局"] },
  { name: "市委政法委", kind: "unit" },
  { name: "市检察院", kind: "unit" },
  { name: "市公安局", kind: "unit" },
  { name: "市委办", kind: "unit" },
  { name: "市卫健委", kind: "unit" },
  { name: "市纪委监委", kind: "unit" },
  { name: "市委宣传部", kind: "unit" },
  { name: "市审计局", kind: "unit" },
  { name: "市统计局", kind: "unit" },
  { name: "市公共资源交易中心", kind: "unit" },
  { name: "市应急管理局", kind: "unit" },
  { name: "市委组织部", kind: "unit" },
  { name: "市人大常委会", kind: "unit" },
];

/** 责任单位: sections, branches and teams of the bureau itself, and the phrases that stand for several. */
const sections: FrameworkInput["departments"] = [
  { name: "政务服务科", kind: "unit" },
  { name: "综合规划科", kind: "unit" },
  { name: "信用监管科", kind: "unit" },
  { name: "反垄断科", kind: "unit" },
  { name: "执法稽查科", kind: "unit", variants: ["执法稽查处"] },
  { name: "办公室", kind: "unit" },
  { name: "物价分局", kind: "unit" },
  { name: "消保分局", kind: "unit" },
  { name: "法规科", kind: "unit" },
  { name: "人事科", kind: "unit" },
  { name: "综合执法支队", kind: "unit" },
  { name: "综合科", kind: "unit" },
  { name: "机关党委（机关纪委）", kind: "unit", variants: ["机关党委(机关纪委)"] },
  { name: "财务装备科", kind: "unit", variants: ["财物装备科"] },
  { name: "人事教育科", kind: "unit" },
  { name: "各有关科室", kind: "placeholder" },
  { name: "各有关单位", kind: "placeholder" },
  { name: "各行政执法单位", kind: "expression" },
  { name: "各执法单位", kind: "expression" },
];

/** Bodies named only as answering for a single material. */
const materialOwners: FrameworkInput["departments"] = [
  { name: "市信访局", kind: "unit" },
  { name: "市人大常委会办公室", kind: "unit" },
  { name: "重点执法部门", kind: "placeholder" },
  { name: "相关执法部门", kind: "placeholder" },
  { name: "上级有关单位", kind: "placeholder" },
];

export const departments: FrameworkInput["departments"] = [...cityBodies, ...sections, ...materialOwners];

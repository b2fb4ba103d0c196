import type { DraftFieldName } from "./cell-map.ts";

/** What the fields of an item are called. */
export const FIELD_WORDS = {
  printedNumber: "编号",
  title: "指标名称",
  requirement: "指标要求",
  group: "上级标题",
  kind: "类型",
  points: "分值",
  standard: "评分标准",
  lead: "牵头单位",
  cooperating: "配合单位",
  responsible: "责任单位",
  bases: "依据",
  methods: "测评方式",
  materials: "报送材料",
  outputs: "工作成果",
} as const satisfies Record<DraftFieldName, string>;

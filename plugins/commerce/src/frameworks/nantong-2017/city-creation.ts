import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const cityCreation: GroupInput = {
  code: "P4",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "积极投身新一轮法治城市创建活动",
  taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
};

/** 项目四, rows 12–14. */
export const cityCreationRows: readonly IndicatorInput[] = [
  row({
    row: 12,
    group: "P4",
    title: "积极投身新一轮法治城市创建活动",
    outputs: "工作资料",
    printedDepartments: "政策法规处、全体处室、部门",
    departments: ["政策法规处", "全体处室、部门"],
    digest: "f7158f953a2c3ee46b68bc77e8accb2d08546951e78ace4a2db0662ea6762e25",
  }),
  row({
    row: 13,
    group: "P4",
    title: "根据各自职能落实法治惠民举措",
    outputs: "工作资料",
    printedDepartments: "各行政执法、行政审批处室，法律事务部",
    departments: ["各行政执法、行政审批处室", "法律事务部"],
    digest: "ef1cdba8fd5a5ddb463f75e044ddf56c68bd569650eb0d7afa0ffa890c9aa29c",
  }),
  row({
    row: 14,
    group: "P4",
    title: "及时填报江苏省法治信息系统规定内容。",
    outputs: "",
    printedDepartments: "政策法规处",
    departments: ["政策法规处"],
    digest: "3b35e96b2b3430d92b951c25c6895dedc541e1fb940cd9d53957764617392c24",
  }),
];

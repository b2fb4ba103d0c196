import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const publicity: GroupInput = {
  code: "P3",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "深入推进法治宣传工作",
  taxonomies: { O: ["O7"], S: ["S0", "S6"], D: ["D8"] },
};

/** 项目三, rows 8–11. */
export const publicityRows: readonly IndicatorInput[] = [
  row({
    row: 8,
    group: "P3",
    title: "严格落实“七五”普法相关要求",
    outputs: "工作资料",
    printedDepartments: "政策法规处",
    departments: ["政策法规处"],
    digest: "79969b35685cbc99d7fb83193acffbb5b2a3005ed918f6cc34dbfb8461f35d7c",
  }),
  row({
    row: 9,
    group: "P3",
    title: "党组中心组集中学法不少于2次",
    outputs: "工作资料",
    printedDepartments: "政策法规处",
    departments: ["政策法规处"],
    digest: "ee730516f8af388a5517616da6eab0c44c1311faf481d720b3aaecd85e26207f",
    figures: [
      {
        label: "党组中心组集中学法",
        comparator: "at-least",
        value: "2",
        unit: "次",
        per: "year",
        printed: "不少于2次",
      },
    ],
  }),
  row({
    row: 10,
    group: "P3",
    title: "贯彻落实“谁执法谁普法”工作责任机制",
    outputs: "工作资料",
    printedDepartments: "局法治宣传教育工作要点确定的责任处室、部门",
    departments: ["局法治宣传教育工作要点确定的责任处室、部门"],
    digest: "54eb654b4d9621cd968fec3e0954ddae26e8942d2cabb984d1fe2fa2acf539c6",
    doubts: [
      {
        field: "lead",
        printed: "局法治宣传教育工作要点确定的责任处室、部门",
        note: "责任处室由另一份文件（局法治宣传教育工作要点）确定，本文件没有附上，须由本局自行指定。",
      },
    ],
  }),
  row({
    row: 11,
    group: "P3",
    title: "深入推进法治文化建设，加强本机关法治文化阵地建设",
    outputs: "",
    printedDepartments: "政策法规处、办公室、组织人事处、相关处室",
    departments: ["政策法规处", "办公室", "组织人事处", "相关处室"],
    digest: "24638f5844645d07a95e8d56b78378cb90767bdc446ceccbd8d73713b7e180be",
  }),
];

import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { row } from "./row.ts";

export const individualTasks: GroupInput = {
  code: "P6",
  parent: null,
  level: 1,
  printedNumber: null,
  title: "领导责任书年度个性工作",
  doubts: [
    {
      field: "title",
      printed: "领导 责任 书年 度个 性工 作",
      note: "竖排单元格抽取后夹有空格，读作“领导责任书年度个性工作”。",
    },
  ],
};

/** Rows 17–19 stand beside one merged 市考评标准 cell. */
const mergedStandard = {
  field: "standard",
  printed: null,
  note: "第17至19行的市考评标准是一个合并单元格：由市依法治办另行制订评分规定，视情打分，没有写明分值。",
};

/** 项目六, rows 17–19; each has a mapping of its own. */
export const individualTaskRows: readonly IndicatorInput[] = [
  row({
    row: 17,
    group: "P6",
    title: "宣传商务法规政策、维护企业权益",
    titleIsOurs: true,
    requirement: "宣传对外开放、招商引资、对外贸易、商贸管理等促进经济社会发展的法规政策；维护企业权益。",
    outputs: "工作资料",
    printedDepartments: "开放型经济各处室、商贸流通各处室、法律事务部、口岸运行管理处",
    departments: ["开放型经济各处室", "商贸流通各处室", "法律事务部", "口岸运行管理处"],
    digest: "08d0cb7e479ec8fa7bad240e17b7ff79d35e151a459e183b60747bd519b440fe",
    taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] },
    doubts: [mergedStandard],
  }),
  row({
    row: 18,
    group: "P6",
    title: "规范商务行政权力事项和行政服务，推进商务政务公开，加强法治监督。",
    outputs: "工作资料",
    printedDepartments: "行政服务处、办公室、政策法规处、监察室、各业务处室",
    departments: ["行政服务处", "办公室", "政策法规处", "监察室", "各业务处室"],
    digest: "f5c47fe24a819535cf2605cd69d6c0025dbaba3f2a40f7fc95f5939988458d47",
    taxonomies: { O: ["O1", "O5"], S: ["S1", "S7"], D: ["D1", "D5"] },
    doubts: [
      mergedStandard,
      {
        field: "lead",
        printed: "监察室",
        note: "第5至7行印作“纪检组（监察室）”，可能是同一机构，文件没有说明，按印出的两个名称分列。",
      },
    ],
  }),
  row({
    row: 19,
    group: "P6",
    title: "商务综合行政执法改革与打击侵权假冒",
    titleIsOurs: true,
    requirement: "推进商务综合行政执法改革；牵头打击侵犯知识产权、制售假冒伪劣商品（全市）；规范市场秩序。",
    outputs: "工作资料",
    printedDepartments: "市场体系建设处(行政执法处)、对外投资和经济合作处、执法职能处室、政策法规处",
    departments: ["市场体系建设处(行政执法处)", "对外投资和经济合作处", "执法职能处室", "政策法规处"],
    digest: "236c0236169bbfb0cc0f574c88d1c61fc77bff1dca7b134031e4da9a7a4abcb4",
    taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
    doubts: [mergedStandard],
  }),
];

/** An agency of the fictional city 衡州市, with the framework and profile of its pack. */
export interface DemonstrationAgency {
  readonly key: string;
  readonly name: string;
  readonly category: string;
  readonly plugin: string;
  readonly framework: string;
  readonly departments: readonly string[];
  /** Whether its document names none of its departments, so that it has assigned the running year itself. */
  readonly assigns?: boolean;
}

export const demonstrationAgencies: readonly DemonstrationAgency[] = [
  {
    key: "commerce",
    name: "市商务局",
    category: "经济管理部门",
    plugin: "commerce",
    framework: "nantong-commerce-2017",
    departments: [
      "政策法规处",
      "办公室",
      "组织人事处",
      "纪检组（监察室）",
      "法律事务部",
      "口岸运行管理处",
      "行政服务处",
      "市场体系建设处(行政执法处)",
      "对外投资和经济合作处",
    ],
  },
  {
    key: "commerce-service",
    name: "市商贸服务局",
    category: "经济管理部门",
    plugin: "commerce",
    framework: "zhengzhou-commerce-2018",
    departments: ["法规处", "办公室"],
    assigns: true,
  },
  {
    key: "industry-commerce",
    name: "市工商行政管理局",
    category: "行政执法部门",
    plugin: "industry-commerce",
    framework: "beijing-aic-2017",
    departments: ["法制处", "办公室", "人事教育处"],
  },
  {
    key: "market-supervision",
    name: "市市场监督管理局",
    category: "行政执法部门",
    plugin: "market-supervision",
    framework: "xuchang-demonstration-2022",
    departments: ["法规科", "办公室", "执法稽查科"],
  },
  {
    key: "intellectual-property",
    name: "市知识产权局",
    category: "行政执法部门",
    plugin: "intellectual-property",
    framework: "chongqing-ip-2019",
    departments: ["法规处", "办公室"],
    assigns: true,
  },
];

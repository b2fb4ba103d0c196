import type { ChapterData } from "./chapter-data.ts";

/** 附件第八章。 */
export const chapterEight: ChapterData = {
  code: "C8",
  printedNumber: "八",
  title: "组织保障和落实机制",
  taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
  groups: [
    {
      n: 41,
      title: "加强党对法治政府建设的领导。",
      tasks: [
        {
          n: 126,
          ourTitle: "每年部署法治政府建设重点",
          requirement: "各级政府及部门结合实际，每年部署当年的法治政府建设重点，以点带面，推动各项工作全面深入。",
          sources: ["渝委发〔2016〕27号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
          figures: [
            {
              label: "部署法治政府建设年度重点工作",
              comparator: "at-least",
              value: "1",
              unit: "次",
              per: "year",
              printed: "每年部署",
            },
          ],
        },
        {
          n: 127,
          heading: "加强法治工作人员培训、培养、使用和交流力度，建设高素质的法治工作队伍。",
          requirement: "法治工作人员的培训、培养、使用与交流都要加强，队伍素质要高。",
          sources: ["渝委发〔2016〕27号"],
          lead: "市委组织部、市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
        },
      ],
    },
    {
      n: 42,
      title: "落实第一责任人责任。",
      tasks: [
        {
          n: 128,
          ourTitle: "每年第一季度报告上一年度情况",
          requirement:
            "市、区县政府每年第一季度就上一年度法治政府建设情况，向同级党委、人大常委会及上一级政府报告；政府部门同样每年第一季度报告上一年度情况，报给本级政府和上一级政府有关部门；报告经报刊、政府网站等向社会公开。",
          sources: ["渝委发〔2016〕27号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
          figures: [
            {
              label: "市、区县政府报告上一年度情况",
              comparator: "within",
              value: "03-31",
              unit: "日期",
              per: "year",
              printed: "每年第一季度",
            },
            {
              label: "政府部门报告上一年度情况",
              comparator: "within",
              value: "03-31",
              unit: "日期",
              per: "year",
              printed: "每年第一季度",
            },
          ],
          doubts: [
            {
              field: "requirement",
              printed: "市、区县政府按职责分工负责每年第一季度",
              note: "句中“按职责分工负责”疑是批量替换时带入，读作“市、区县政府”。",
            },
            { field: "figures", printed: "每年第一季度", note: "读作每年3月31日以前，文件没有写具体日期。" },
          ],
        },
      ],
    },
    {
      n: 43,
      title: "加强理论研究、典型示范和宣传引导。",
      tasks: [
        {
          n: 129,
          ourTitle: "加强法治政府理论研究",
          requirement:
            "从重庆实际出发研究中国特色社会主义法治政府理论，解决实际问题；支持各级党校、大专院校和科研院所开展研究，为法治政府建设提供理论依据和决策参考。",
          sources: ["渝委发〔2016〕27号"],
          lead: "市委党校（市行政学院）、重庆社科院",
          cooperating: "市级有关部门，区县政府按职责分工负责",
          doubts: [
            {
              field: "lead",
              printed: "市委党校（市行政学院）",
              note: "与（55）的“市委党校（重庆行政学院）”是同一单位的两种写法，各照所印。",
            },
          ],
        },
        {
          n: 130,
          ourTitle: "交流推广先进经验",
          requirement: "用现场会、经验交流会等形式，及时总结、交流、推广经验，让先进典型示范带动。",
          sources: ["渝委发〔2016〕27号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
        },
        {
          n: 131,
          heading: "开展区县法治政府建设示范创建活动。",
          requirement: "在区县创建法治政府建设示范。",
          sources: ["渝府办发〔2019〕59号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
        },
      ],
    },
    {
      n: 44,
      title: "加强督促检查。",
      tasks: [
        {
          n: 132,
          ourTitle: "督促检查任务落实",
          requirement: "按《法治政府建设与责任落实督察工作规定》，督促检查法治政府建设各项任务的推进落实。",
          sources: ["渝府办发〔2019〕59号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
        },
        {
          n: 133,
          ourTitle: "开展综合性督察和专项督察",
          requirement:
            "法治政府建设的综合性督察，民营企业发展法治保障、食品药品领域执法的专项督察，都要认真开展；根治拖欠农民工工资列入综合性督察。",
          sources: ["渝府办发〔2019〕59号"],
          lead: "市司法局",
          cooperating: "市级有关部门，区县政府按职责分工负责",
        },
      ],
    },
  ],
};

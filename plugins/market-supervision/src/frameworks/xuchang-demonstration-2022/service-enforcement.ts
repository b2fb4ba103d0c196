import { type Chapter, item } from "./item.ts";

/** Level-1 indicator 五、服务型行政执法建设整体推进. */
export const serviceEnforcement: Chapter = {
  groups: [
    {
      code: "G5",
      parent: null,
      level: 1,
      printedNumber: "五",
      title: "服务型行政执法建设整体推进",
      taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
      doubts: [{ field: "title", printed: "五、服务型行政 / 执法建设整体推进", note: "印本在换页处分成两格，连读。" }],
    },
    { code: "G5-1", parent: "G5", level: 2, printedNumber: "1.", title: "转变管理理念。" },
    { code: "G5-2", parent: "G5", level: 2, printedNumber: "2.", title: "改进执法方式。" },
    { code: "G5-3", parent: "G5", level: 2, printedNumber: "3.", title: "提升执法效果。" },
  ],
  indicators: [
    item("73", "G5-1", {
      title: "服务型行政执法纳入培训考试",
      requirement: "服务型行政执法内容纳入年度执法人员培训考试；领导干部、执法人员对相关知识理解把握全面、正确。",
      methods: ["网络考试"],
      materials: [],
      lead: ["市司法局"],
      responsible: { lead: ["法规科", "人事教育科", "各行政执法单位"], cooperating: [] },
      printed: { methods: "网络考试", lead: "市司法局", responsible: "法规科、人事教育科、各行政执法单位" },
      doubts: [
        { field: "materials", printed: null, note: "报送材料一格为空；测评方式只有网络考试，按确无材料读，不作缺失。" },
      ],
    }),
    item("74", "G5-1", {
      title: "疫苗接种自愿",
      requirement:
        "新冠病毒疫苗接种遵循“知情、同意、自愿”；不得用影响出行、征信、入校或停发工资、养老金等办法强制或变相强制接种。",
      methods: ["网络检索"],
      materials: [[null, "相关检索材料"]],
      lead: ["市卫健委"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "网络检索", lead: "市卫健委", responsible: "各有关单位" },
      taxonomies: { O: ["O4"], S: ["S5"], D: ["D7"] },
    }),
    item("75", "G5-2", {
      title: "将行政指导融入行政执法和日常监管。",
      titleIsPrinted: true,
      requirement: "行政执法和日常监管中融入行政指导。",
      methods: ["查看资料", "实地查看", "问卷调查"],
      materials: [
        ["①", "本级政府公安、市场监管、生态环境、城市管理部门开展行政指导的统计分析和相关资料"],
        ["②", "查看相关部门行政指导案卷案例"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: {
        methods: "查看资料、实地查看、问卷调查",
        lead: "市司法局",
        responsible: "执法稽查科牵头、各行政执法单位配合",
      },
    }),
    item("76", "G5-2", {
      title: "及时开展行政调解，有效化解争议纠纷。",
      titleIsPrinted: true,
      requirement: "行政调解开展及时，争议纠纷得到有效化解。",
      methods: ["查看资料", "实地查看", "问卷调查"],
      materials: [
        ["①", "本级政府公安、市场监管、生态环境、城市管理部门开展行政调解的统计分析和相关资料"],
        ["②", "查看相关部门行政调解案卷案例"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: { methods: "查看资料、实地查看、问卷调查" },
      doubts: [
        {
          field: "lead",
          printed: null,
          note: "印本第75、76、77项的牵头单位、责任单位为合并格，文字只印在第75项；第76项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第75、76、77项的牵头单位、责任单位为合并格，文字只印在第75项；第76项按同一格读。",
        },
      ],
    }),
    item("77", "G5-2", {
      title: "行政相对人法律风险防控",
      requirement:
        "行政相对人法律风险防控制度落实：违法风险点梳理、公布、宣传，防控措施积极实施，帮助相对人预防和化解违法风险。",
      methods: ["查看资料", "实地查看"],
      materials: [[null, "本地区开展法律风险防控的相关情况说明和相关材料"]],
      lead: ["市司法局"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: { methods: "查看资料、实地查看" },
      doubts: [
        {
          field: "lead",
          printed: null,
          note: "印本第75、76、77项的牵头单位、责任单位为合并格，文字只印在第75项；第77项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第75、76、77项的牵头单位、责任单位为合并格，文字只印在第75项；第77项按同一格读。",
        },
      ],
    }),
    item("78", "G5-3", {
      title: "“治已病”与“治未病”并重",
      requirement:
        "及时查处和纠正违法行为“治已病”，与指导、协调、帮助和服务“治未病”并重；保护和增进相对人合法权益，执法有力度、更有温度。",
      methods: ["随机访谈", "问卷调查"],
      materials: [],
      lead: ["市司法局"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: { methods: "随机访谈、问卷调查", lead: "市司法局", responsible: "执法稽查科牵头、各行政执法单位配合" },
      doubts: [
        {
          field: "materials",
          printed: null,
          note: "报送材料一格为空；测评方式只有随机访谈、问卷调查，按确无材料读，不作缺失。",
        },
      ],
    }),
  ],
};

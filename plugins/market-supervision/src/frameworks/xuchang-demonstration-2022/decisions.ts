import { type Chapter, item, materialList } from "./item.ts";

/** Level-1 indicator 三、重大行政决策科学民主合法. */
export const decisions: Chapter = {
  groups: [
    {
      code: "G3",
      parent: null,
      level: 1,
      printedNumber: "三",
      title: "重大行政决策科学民主合法",
      taxonomies: { O: ["O3"], S: ["S3"], D: ["D3"] },
      doubts: [
        {
          field: "title",
          printed: "三、重大行政决策科 / 学民主合",
          note: "换页处分成两格，且脱“法”字；其余各页均完整。",
        },
      ],
    },
    { code: "G3-1", parent: "G3", level: 2, printedNumber: "1.", title: "依法决策机制健全" },
    { code: "G3-2", parent: "G3", level: 2, printedNumber: "2.", title: "公众参与" },
    { code: "G3-3", parent: "G3", level: 2, printedNumber: "3.", title: "专家论证、风险评估。" },
    { code: "G3-4", parent: "G3", level: 2, printedNumber: "4.", title: "合法性审查。" },
    { code: "G3-5", parent: "G3", level: 2, printedNumber: "5.", title: "集体讨论决定。" },
    {
      code: "G3-6",
      parent: "G3",
      level: 2,
      printedNumber: "6.",
      title: "强化决策规范化建设。",
      doubts: [{ field: "title", printed: "6. 强化决策规范化 / 建设。", note: "印本在换页处分成两格，连读。" }],
    },
  ],
  materialGroups: [
    {
      key: "M47-48",
      materials: materialList([
        ["①", "通过常务会议或者全体会议进行重大行政决策的情况说明及佐证材料"],
        ["②", "经集体讨论的重大行政决策目录及相关佐证材料"],
        ["③", "相关会议记录"],
      ]),
    },
  ],
  indicators: [
    item("38", "G3-1", {
      title: "规范决策流程与年度事项目录",
      requirement:
        "重大行政决策流程规范，决策主体、事项范围、程序要求明确；制定年度重大行政决策事项目录，向社会公开并按实际情况调整。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本级政府（本部门）制定的重大行政决策事项目录及动态调整情况"],
        ["②", "规范重大行政决策流程及程序的证明材料和说明"],
        ["③", "执行重大决策程序的资料及佐证材料"],
      ],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办", responsible: "人事科" },
    }),
    item("39", "G3-1", {
      title: "重大决策接受人大监督",
      requirement:
        "重大行政决策依法自觉接受本级人大及其常委会监督；法律法规规定属其讨论决定范围的，或应在出台前向其报告的，严格按规定办理。",
      methods: ["查看资料"],
      materials: [[null, "市政府向市人大报告有关重大决策事项的报告"]],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、", lead: "市政府办", responsible: "人事科" },
      doubts: [
        {
          field: "methods",
          printed: "查看资料、",
          note: "印本末尾多一个顿号，只读到“查看资料”；其后是否缺一种方式，无从确定。",
        },
      ],
    }),
    item("40", "G3-2", {
      title: "重大行政决策公开",
      requirement:
        "实行重大行政决策公开制度：除依法应保密的外，决策事项、依据、结果全部公开，公众可以查阅；社会关注度高的，认真解释说明。",
      methods: ["查看资料", "网络检索", "问卷调查"],
      materials: [
        ["①", "重大行政决策公开制度文件"],
        ["②", "上网公开重大决策事项的佐证材料"],
        ["③", "对社会关注度高的决策事项，认真进行解释说明的佐证材料"],
      ],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: ["各有关单位"] },
      printed: { methods: "查看资料、网络检索、问卷调查", lead: "市政府办", responsible: "人事科牵头、各有关单位配合" },
    }),
    item("41", "G3-2", {
      title: "重大决策听取公众意见",
      requirement:
        "除依法不予公开的外，重大行政决策充分听取公众意见；向社会公开征求意见的，期限一般不少于30日，因情况紧急等需缩短的，征求意见时予以说明。",
      methods: ["查看资料", "网络检索", "问卷调查"],
      materials: [[null, "充分听取社会公众意见的情况说明及网络检索等佐证（本级政府、本部门）"]],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: ["各有关单位"] },
      printed: { methods: "查看资料、网络检索、问卷调查", lead: "市政府办", responsible: "人事科牵头、各有关单位配合" },
      figures: [
        {
          label: "重大行政决策公开征求意见期限",
          comparator: "at-least",
          value: "30",
          unit: "日",
          per: null,
          printed: "一般不少于30日",
        },
      ],
    }),
    item("42", "G3-2", {
      title: "听取企业和特定群体意见",
      requirement:
        "决策涉及企业和特定群体、行业利益的，要听取企业、行业协会商会，以及人民团体、社会组织、群众代表等各方意见。",
      methods: ["查看资料", "网络检索", "问卷调查"],
      materials: [[null, "充分听取上述各方意见的情况说明及佐证材料"]],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索、问卷调查", lead: "市政府办", responsible: "人事科" },
    }),
    item("43", "G3-3", {
      title: "专家论证",
      requirement:
        "专家参与论证的程序规则明确；专业性、技术性较强的决策事项，由专家、专业机构论证必要性、可行性、科学性等。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "专家参与论证重大行政决策的规则文件和相关资料"],
        ["②", "专业性、技术性较强的决策事项，组织专家、专业机构论证的佐证材料"],
      ],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办", responsible: "人事科" },
    }),
    item("44", "G3-3", {
      title: "风险评估",
      requirement:
        "涉及经济社会发展和群众切身利益的重大政策、重大项目等，作社会稳定、公共安全等风险评估，形成风险评估报告。",
      methods: ["查看资料", "网络检索"],
      materials: [[null, "开展风险评估的报告等相关佐证材料"]],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办", responsible: "人事科" },
    }),
    item("45", "G3-4", {
      title: "重大决策合法性审查",
      requirement:
        "重大行政决策全部经合法性审查；未经审查或审查不合法的，不得提交讨论；不得以征求意见等方式代替审查；审查时间不少于7个工作日。",
      methods: ["查看资料", "实地查看"],
      materials: [[null, "本级政府（本部门）开展的重大行政决策合法性审查的情况说明及佐证材料"]],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、实地查看", lead: "市政府办 市司法局", responsible: "人事科" },
      figures: [
        {
          label: "重大行政决策合法性审查时间",
          comparator: "at-least",
          value: "7",
          unit: "工作日",
          per: null,
          printed: "不少于7个工作日",
        },
      ],
      doubts: [
        { field: "lead", printed: "市政府办 市司法局", note: "印本以空白（换行）分隔，没有顿号，按两个单位读。" },
      ],
    }),
    item("46", "G3-4", {
      title: "法律顾问与公职律师",
      requirement:
        "法律顾问、公职律师制度全面推行；已配备具有法律职业资格或律师资格且专门从事法律事务人员的市县党政机关，2021年年底全部设立公职律师；主要负责人作重大决策前听取合法性审查机构意见，注重听取法律顾问、公职律师或专家意见；法律顾问没有“聘而不用”，公职律师作用有效发挥。",
      methods: ["查看资料", "实地查看"],
      materials: [
        ["①", "全面推行法律顾问、市县党政机关设立公职律师的情况说明"],
        ["②", "涉及法律顾问、公职律师管理制度的文件"],
        ["③", "本级政府（本部门）聘请的法律顾问、配备的公职律师名单及其联系方式"],
        ["④", "法律顾问、公职律师在地方立法、重大决策、重要文件等涉法事务中发挥作用的情况说明及佐证"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、实地查看", lead: "市司法局", responsible: "法规科" },
      figures: [
        {
          label: "符合条件的市县党政机关全部设立公职律师",
          comparator: "within",
          value: "2021-12-31",
          unit: "日期",
          per: null,
          printed: "2021年年底",
        },
      ],
    }),
    item("47", "G3-5", {
      title: "集体讨论与如实记录",
      requirement:
        "重大行政决策经政府常务会议或全体会议讨论，集体讨论率达到100%；讨论决定的情况要全部如实记录，有不同意见的也如实写明。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M47-48",
      lead: ["市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、实地查看", lead: "市政府办", responsible: "各有关单位" },
      figures: [
        {
          label: "重大行政决策集体讨论率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "达到100%",
        },
      ],
      doubts: [
        {
          field: "materials",
          printed: null,
          note: "印本第47、48项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字只印在第47项；三份材料为两项共用。",
        },
      ],
    }),
    item("48", "G3-5", {
      title: "主要负责人最后发言",
      requirement:
        "行政机关主要负责人在集体讨论会议上最后发言，并在讨论基础上作决定；拟作决定与多数人意见不一致的，会上说明理由。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M47-48",
      lead: ["市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: {},
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本第47、48项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字只印在第47项；第48项按同一格读。",
        },
        {
          field: "materials",
          printed: null,
          note: "印本第47、48项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字只印在第47项；第48项按同一格读。",
        },
        {
          field: "lead",
          printed: null,
          note: "印本第47、48项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字只印在第47项；第48项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第47、48项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字只印在第47项；第48项按同一格读。",
        },
      ],
    }),
    item("49", "G3-6", {
      title: "决策全过程记录与归档",
      requirement: "重大行政决策有全过程记录、材料归档和档案管理制度；年度目录事项全部立卷归档。",
      methods: ["查看资料", "实地查看"],
      materials: [
        ["①", "重大行政决策全过程记录、材料归档和档案管理制度的制定情况说明及佐证材料"],
        ["②", "年度重大行政决策目录"],
      ],
      lead: ["市政府办"],
      responsible: { lead: ["人事科"], cooperating: ["各有关单位"] },
      printed: { methods: "查看资料、实地查看", lead: "市政府办", responsible: "人事科牵头、各有关单位配合" },
    }),
    item("50", "G3-6", {
      title: "执行跟踪与决策后评估",
      requirement:
        "建立由决策机关跟踪决策执行情况和实施效果的制度；实施后明显未达预期效果，公民、法人或其他组织意见较多的，进行决策后评估。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "对重大行政决策执行情况和实施效果进行跟踪、评估的情况说明及佐证资料"],
        ["②", "决策机关跟踪重大行政决策执行情况和实施效果的相关制度文件"],
      ],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["人事科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办、市司法局", responsible: "人事科" },
    }),
  ],
};

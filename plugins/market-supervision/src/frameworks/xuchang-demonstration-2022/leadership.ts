import { type Chapter, item } from "./item.ts";

/** Level-1 indicator 十、法治政府建设组织领导落实到位. */
export const leadership: Chapter = {
  groups: [
    {
      code: "G10",
      parent: null,
      level: 1,
      printedNumber: "十",
      title: "法治政府建设组织领导落实到位",
      taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
    },
    { code: "G10-1", parent: "G10", level: 2, printedNumber: "1.", title: "加强法治政府建设的领导。" },
    { code: "G10-2", parent: "G10", level: 2, printedNumber: "2.", title: "强化考核评价和督促落实。" },
  ],
  indicators: [
    item("109", "G10-1", {
      title: "纳入规划计划与专题部署",
      requirement:
        "地区发展总体规划、年度工作计划都列入法治政府建设；党委主要负责人每年开专题会议部署年度重点工作，不少于1次。",
      methods: ["查看资料"],
      materials: [
        ["①", "关于本级党委对法治政府建设工作进行安排的文件、会议纪要等文件"],
        ["②", "本地区加强党对法治政府建设领导的情况说明及会议纪要等佐证材料"],
        ["③", "本地区法治政府建设纳入国民经济和社会发展规划、年度工作计划的情况说明及佐证"],
      ],
      lead: ["市委办", "市发改委"],
      responsible: { lead: ["综合科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市委 市委 发改委", responsible: "综合科" },
      figures: [
        {
          label: "党委主要负责人召开法治政府建设专题会议",
          comparator: "at-least",
          value: "1",
          unit: "次",
          per: "year",
          printed: "不少于1次",
        },
      ],
      doubts: [
        {
          field: "lead",
          printed: "市委 市委 发改委",
          note: "此格文字有误：“市委”印了两次，“发改委”前缺“市”。按第71、112项的写法读为“市委办”“市发改委”，其中“办”字系补出；也可能是“市委”“市发改委”。",
        },
      ],
    }),
    item("110", "G10-1", {
      title: "年度报告与公开",
      requirement:
        "上一年度法治政府建设情况，每年3月1日前报告：一是报同级党委、人大常委会和上一级政府，二是报同级党委和政府、上一级政府有关部门；4月1日前通过报刊、政府门户网站等向社会公开。",
      methods: ["查看资料"],
      materials: [[null, "相关文件、报告、公开网址及相关网络检索佐证材料，重点核查是否在规定时间内报送并公开"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市 司法 局", responsible: "法规科" },
      figures: [
        {
          label: "报告上一年度法治政府建设情况",
          comparator: "before",
          value: "03-01",
          unit: "日期",
          per: "year",
          printed: "每年3月1日前",
        },
        {
          label: "法治政府建设情况报告向社会公开",
          comparator: "before",
          value: "04-01",
          unit: "日期",
          per: "year",
          printed: "4月1日前",
        },
      ],
    }),
    item("111", "G10-1", {
      title: "党委法治议事协调机构办事机构履职",
      requirement: "党委法治建设议事协调机构的办事机构认真履职，专门工作力量、高效规范运转、职能作用发挥都有保证。",
      methods: ["查看资料"],
      materials: [[null, "相关文件、报告及网络检索佐证材料"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "法规科" },
    }),
    item("112", "G10-2", {
      title: "党政主要负责人第一责任人职责",
      requirement:
        "党政主要负责人切实履行法治建设第一责任人职责，履职情况按规定列入年终述职；上级党委和政府每年对下级党政主要负责人的履职情况有检查、有督促。",
      methods: ["查看资料"],
      materials: [
        ["①", "本地区党政主要负责人履行第一责任人职责、加强法治政府建设的情况说明及佐证"],
        ["②", "本地区党政主要负责人年终述职材料"],
        ["③", "市委、市政府每年检查下级党政主要负责人履职情况的材料"],
      ],
      lead: ["市委办", "市政府办", "市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市委办 市政府办 市司法局", responsible: "法规科" },
      figures: [
        {
          label: "上级对下级党政主要负责人履职情况的检查、督促",
          comparator: "at-least",
          value: "1",
          unit: "次",
          per: "year",
          printed: "每年",
        },
      ],
      doubts: [
        { field: "figures", printed: "每年", note: "文件没有写每年几次；读作每年至少一次。" },
        {
          field: "lead",
          printed: "市委办 市政府办 市司法局",
          note: "印本以空白（换行）分隔，没有顿号，按三个单位读。",
        },
      ],
    }),
    item("113", "G10-2", {
      title: "法治建设成效纳入政绩考核",
      requirement:
        "法治建设成效纳入政绩考核指标体系，是衡量各级领导班子和领导干部实绩的重要内容；每年检查考评法治政府建设情况，对工作不力、问题较多的单位约谈整改。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "法治建设成效在本地区政绩考核综合指标体系的分值权重", "市委组织部"],
        ["②", "本级政府开展法治政府建设考评工作的情况说明", "市司法局"],
        ["③", "提供本地区领导干部年度考核方案及结果", "市委组织部"],
        ["④", "对工作不力、问题较多的单位开展约谈整改的情况说明", "市司法局"],
      ],
      lead: ["市委组织部", "市司法局"],
      responsible: { lead: ["人事教育科", "法规科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市委组织部 市司法局", responsible: "人事教育科、法规科" },
      figures: [
        {
          label: "法治政府建设情况检查考评",
          comparator: "at-least",
          value: "1",
          unit: "次",
          per: "year",
          printed: "每年",
        },
      ],
      doubts: [
        { field: "figures", printed: "每年", note: "文件没有写每年几次；读作每年至少一次。" },
        {
          field: "printedNumber",
          printed: "113",
          note: "印本此行缺前两格，序号和文字落在第一列；按上下文归入十的“2. 强化考核评价和督促落实。”，序号照录。",
        },
        { field: "lead", printed: "市委组织部 市司法局", note: "印本以空白（换行）分隔，没有顿号，按两个单位读。" },
      ],
    }),
    item("114", "G10-2", {
      title: "领导小组及其办公室履职",
      requirement: "法治政府建设领导小组及其办公室认真履职，专门工作力量、高效规范运转、职能作用发挥都有保证。",
      methods: ["查看资料"],
      materials: [[null, "本级领导小组各成员单位在谋划部署、督促检查考核、重大事项研究等方面作用的情况说明和材料"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "法规科" },
    }),
    item("115", "G10-2", {
      title: "政府常务会议（领导小组会议）每半年听取1次法治政府建设工作汇报，研究解决重大问题。",
      titleIsPrinted: true,
      requirement: "法治政府建设工作每半年向政府常务会议（领导小组会议）汇报1次，由会议研究解决重大问题。",
      methods: ["查看资料", "网络检索"],
      materials: [[null, "本级政府常务会议（领导小组会议）听取法治政府建设工作汇报的会议纪要"]],
      lead: ["市司法局", "市政府办"],
      responsible: { lead: ["综合科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市司法局、市政府办", responsible: "综合科" },
      figures: [
        {
          label: "政府常务会议（领导小组会议）听取工作汇报",
          comparator: "at-least",
          value: "1",
          unit: "次",
          per: "half-year",
          printed: "每半年听取1次",
        },
      ],
    }),
  ],
};

import { type Chapter, item, materialList } from "./item.ts";

/** Level-1 indicator 七、社会矛盾纠纷依法有效化解. */
export const disputes: Chapter = {
  groups: [
    {
      code: "G7",
      parent: null,
      level: 1,
      printedNumber: "七",
      title: "社会矛盾纠纷依法有效化解",
      taxonomies: { O: ["O6"], S: ["S6"], D: ["D6"] },
      doubts: [
        {
          field: "title",
          printed: "七、社会矛盾纠纷依法有 / 效化解",
          note: "印本在换页处分成两格，连读。另一处印作“依法有效化 / 解”。",
        },
      ],
    },
    { code: "G7-1", parent: "G7", level: 2, printedNumber: "1.", title: "健全依法化解纠纷机制。" },
    { code: "G7-2", parent: "G7", level: 2, printedNumber: "2.", title: "加强行政复议工作。" },
    { code: "G7-3", parent: "G7", level: 2, printedNumber: "3.", title: "加强行政应诉工作" },
  ],
  materialGroups: [
    {
      key: "M91-94",
      materials: materialList([
        ["①", "根据91、92、93、94项指标要求对本地区行政复议工作的情况说明"],
        ["②", "行政复议机构、人员等编制文件"],
        ["(3)", "行政复议经费保障的文件"],
        ["(4)", "行政复议相关装备、设施、场所等的佐证材料"],
        ["(5)", "行政复议委员会设置并运行的佐证材料"],
        ["(6)", "全面运用全国行政复议行政应诉工作平台，开展行政复议规范化、信息化、专业化建设的佐证材料"],
        ["(7)", "行政复议案卷"],
        ["(8)", "网站和接待场所公开受理复议案件的范围、条件、程序等，提供申请书格式样本的佐证及网络检索佐证"],
        ["(9)", "全面落实行政复议决定书网上公开制度的佐证材料及网络检索佐证材料"],
      ]),
    },
  ],
  indicators: [
    item("88", "G7-1", {
      title: "矛盾纠纷多元化解机制",
      requirement:
        "信访、调解、仲裁、行政裁决、行政复议、诉讼等多元预防调处化解综合机制有机运行，绝大多数纠纷能经法定渠道解决；群众对化解纠纷工作的满意度达到85%以上。",
      methods: ["查看资料"],
      materials: [
        ["①", "本地区矛盾纠纷多元预防调处化解综合机制建立和运行情况", "市委政法委"],
        ["②", "本地区人民调解、行政复议、仲裁案件总量及情况说明", "市政府办、市司法局"],
        ["③", "本地区信访办理的情况说明", "市信访局"],
        ["④", "人民调解、行政复议、仲裁案卷", "市政府办、市司法局"],
      ],
      lead: ["市委政法委"],
      responsible: { lead: ["消保分局", "办公室"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市委政法委", responsible: "消保分局、 办公室" },
      figures: [
        {
          label: "群众对化解社会矛盾纠纷工作的满意度",
          comparator: "at-least",
          value: "85",
          unit: "%",
          per: null,
          printed: "达到85%以上",
        },
      ],
    }),
    item("89", "G7-1", {
      title: "人民调解组织与人员",
      requirement:
        "乡镇（街道）、村（居）委会人民调解委员会全覆盖；乡镇（街道）的有2名以上专职人民调解员，有条件的村（居）有1名以上；人民调解经费财政保障到位。",
      methods: ["查看资料"],
      materials: [
        ["①", "本地区乡镇街道、村（居）委会中人民调解委员会建设的情况说明及佐证材料"],
        ["②", "人民调解经费保障落实到位的情况说明及相关佐证材料"],
        ["③", "乡镇（街道）人民调解委员会专职人民调解员的聘用情况及佐证材料"],
        ["④", "村（居）人民调解委员会专职人民调解员的聘用情况及佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "各有关单位" },
      figures: [
        {
          label: "乡镇（街道）人民调解委员会专职人民调解员",
          comparator: "at-least",
          value: "2",
          unit: "名",
          per: null,
          printed: "2名以上",
        },
        {
          label: "有条件的村（居）人民调解委员会专职人民调解员",
          comparator: "at-least",
          value: "1",
          unit: "名",
          per: null,
          printed: "1名以上",
        },
      ],
    }),
    item("90", "G7-1", {
      title: "“谁执法谁普法”",
      requirement: "严格落实“谁执法谁普法”普法责任制；以案释法制度普遍实施，执法实践中深入以案释法、警示教育。",
      methods: ["查看资料"],
      materials: [
        ["①", "本地区法治宣传工作的情况说明"],
        ["②", "开展相关活动的佐证材料及网络检索佐证材料"],
        ["③", "以案释法的制度文件及相关案卷"],
        ["④", "健全完善普法宣传教育机制的文件"],
        ["⑤", "经常开展群众性法治文化活动的佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["各执法单位"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "各执法单位" },
      taxonomies: { O: ["O6"], S: ["S6", "S0"], D: ["D6"] },
    }),
    item("91", "G7-2", {
      title: "复议监督纠错与决定履行",
      requirement:
        "行政复议个案监督纠错力度较强，用制发意见书、约谈、通报等方式增强办案效果，从源头预防和减少争议；复议决定履行率达100%。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M91-94",
      lead: ["市委编办", "市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、实地查看", lead: "市委编办、市政府办", responsible: "各有关单位" },
      figures: [
        { label: "行政复议决定履行率", comparator: "at-least", value: "100", unit: "%", per: null, printed: "达100%" },
      ],
      doubts: [
        {
          field: "materials",
          printed: "(8) (在网站和行政复议接待场所",
          note: "四项共用九份材料；编号前两个为圈码、其余为括号数字，第(8)份开头多印一个左括号；编号照录，多印的括号略去。",
        },
      ],
    }),
    item("92", "G7-2", {
      title: "复议体制改革与办案规范",
      requirement:
        "行政复议体制改革全面深化，复议职责有效整合；复议机构、人员与工作任务相适应；办案符合法定程序和时限，审查复议案件由2名以上复议人员参加。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M91-94",
      lead: ["市委编办", "市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: {},
      figures: [
        {
          label: "审查行政复议案件的复议人员",
          comparator: "at-least",
          value: "2",
          unit: "名",
          per: null,
          printed: "2名以上",
        },
      ],
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第92项按同一格读。",
        },
        {
          field: "materials",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第92项按同一格读。",
        },
        {
          field: "lead",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第92项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第92项按同一格读。",
        },
        {
          field: "requirement",
          printed: "(市委编办、市政府办)",
          note: "三级指标文末印有“(市委编办、市政府办)”，系牵头单位误入本格；原文校验值按印本含此括注计算。",
        },
        { field: "requirement", printed: "工作任 务", note: "“工作任务”中间多一空格，已去掉。" },
      ],
    }),
    item("93", "G7-2", {
      title: "复议委员会与争议实质性化解",
      requirement:
        "设立行政复议委员会；以调解促进争议实质性化解，以听证、专家咨询等形式公开公正办案；全面用全国行政复议行政应诉工作平台办理复议案件。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M91-94",
      lead: ["市委编办", "市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: {},
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第93项按同一格读。",
        },
        {
          field: "materials",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第93项按同一格读。",
        },
        {
          field: "lead",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第93项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第93项按同一格读。",
        },
      ],
    }),
    item("94", "G7-2", {
      title: "复议保障与公开",
      requirement:
        "立案登记受理、办案场所、工作经费、办案设备等保障到位；政府网站和接待场所公开受理范围、条件、程序等，提供申请书格式样本；复议决定书网上公开制度全面落实。",
      methods: ["查看资料", "实地查看"],
      sharedMaterials: "M91-94",
      lead: ["市委编办", "市政府办"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: {},
      doubts: [
        {
          field: "methods",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第94项按同一格读。",
        },
        {
          field: "materials",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第94项按同一格读。",
        },
        {
          field: "lead",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第94项按同一格读。",
        },
        {
          field: "responsible",
          printed: null,
          note: "印本第91至94项的测评方式、报送材料、牵头单位、责任单位各为一个合并格，文字印在第91项并接印到下页；第94项按同一格读。",
        },
      ],
    }),
    item("95", "G7-3", {
      title: "行政应诉制度与负责人出庭率",
      requirement:
        "落实《河南省人民政府办公厅关于进一步加强和改进行政应诉工作的实施意见》《河南省行政机关负责人出庭应诉规定》；行政机关参与支持行政诉讼机制健全，负责人出庭率达到规定要求。",
      methods: ["查看资料"],
      materials: [
        ["①", "行政机关贯彻落实《意见》和《规定》的相关资料，参与和支持行政诉讼的相关制度或机制"],
        ["②", "负责人实际出庭的材料：应诉出庭通知、无法出庭情况说明、法院出庭情况通报等"],
        ["③", "行政机关负责人行政诉讼出庭应诉率、败诉率等"],
      ],
      lead: ["市政府办", "市法院"],
      responsible: { lead: ["法规科"], cooperating: ["各有关单位"] },
      printed: { methods: "查看资料", lead: "市政府办、市法院", responsible: "法规科牵头各有关单位配合" },
      bases: ["henan-litigation-opinion", "henan-court-appearance"],
      doubts: [
        {
          field: "requirement",
          printed: "行政机关负责人行政讼出庭率",
          note: "换页处脱“诉”字，读作“行政诉讼出庭率”；原文校验值按印出的文字计算。",
        },
        { field: "figures", printed: "出庭率达到规定要求", note: "出庭率的数值由所引规定确定，本文件没有写明。" },
      ],
    }),
    item("96", "G7-3", {
      title: "将行政机关负责人出庭应诉情况纳入政府依法行政考核范围，自觉维护司法权威。",
      titleIsPrinted: true,
      requirement: "负责人出庭应诉情况列入政府依法行政考核，司法权威得到自觉维护。",
      methods: ["查看资料"],
      materials: [[null, "政府依法行政考核制度等相关材料"]],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: ["各有关单位"] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "法规科牵头各有关单位配合" },
      doubts: [
        {
          field: "printedNumber",
          printed: "96",
          note: "印本此行缺二级指标一格，序号落在第二列；按上下文归入七的“3. 加强行政应诉工作”，序号照录。",
        },
      ],
    }),
    item("97", "G7-3", {
      title: "行政争议实质化解工作。",
      titleIsPrinted: true,
      requirement: "做好行政争议的实质化解。",
      methods: ["查看资料"],
      materials: [[null, "相关佐证材料"]],
      lead: ["市政府办"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市政府办", responsible: "办公室" },
      doubts: [
        {
          field: "printedNumber",
          printed: "97",
          note: "印本此行缺二级指标一格，序号落在第二列；按上下文归入七的“3. 加强行政应诉工作”，序号照录。",
        },
      ],
    }),
  ],
};

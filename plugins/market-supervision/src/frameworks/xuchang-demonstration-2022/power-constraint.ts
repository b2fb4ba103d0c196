import { type Chapter, item } from "./item.ts";

/** Level-1 indicator 六、行政权力制约监督科学有效. */
export const powerConstraint: Chapter = {
  groups: [
    {
      code: "G6",
      parent: null,
      level: 1,
      printedNumber: "六",
      title: "行政权力制约监督科学有效",
      taxonomies: { O: ["O5"], S: ["S7"], D: ["D5"] },
      doubts: [
        {
          field: "title",
          printed: "六、行政权力制约监督 / 督科学有效",
          note: "换页处分成两格，“督”字两见；第85项所在行印有全文。",
        },
      ],
    },
    {
      code: "G6-1",
      parent: "G6",
      level: 2,
      printedNumber: "1.",
      title: "自觉接受各类监督。",
      doubts: [
        {
          field: "title",
          printed: "1. 自觉接受各类监督 / 督。",
          note: "换页处分成两格，“督”字两见，连读并保留句末的句号。",
        },
      ],
    },
    { code: "G6-2", parent: "G6", level: 2, printedNumber: "2.", title: "加强行政监督。" },
    { code: "G6-3", parent: "G6", level: 2, printedNumber: "3.", title: "全面推进政务公开。" },
  ],
  indicators: [
    item("79", "G6-1", {
      title: "党内监督与监察监督",
      requirement:
        "行政权力制约和监督体系纳入党和国家监督体系统筹规划，党内监督居主导地位；自觉接受、配合监察机关监督。",
      methods: ["查看资料"],
      materials: [
        ["①", "权力制约监督纳入监督体系统筹规划、突出党内监督主导地位的情况说明和佐证"],
        ["②", "市政府及其部门是否自觉接受、配合监察机关开展监督工作的情况说明"],
      ],
      lead: ["市纪委监委"],
      responsible: { lead: ["机关党委（机关纪委）"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市纪委监委", responsible: "机关党委（机关纪委）" },
      doubts: [
        {
          field: "group",
          printed: "六、行政权力制约监督 1. 自觉接受各类监督",
          note: "换页后前两格各另印“督科学有效”“督。”，连读为“六、行政权力制约监督科学有效”“1. 自觉接受各类监督。”。",
        },
      ],
    }),
    item("80", "G6-1", {
      title: "人大政协意见建议办理",
      requirement:
        "认真研究办理人大及其常委会组成人员对政府工作的审议意见、人大代表和政协委员的意见建议，办理后满意度达95%以上。",
      methods: ["查看资料", "随机访谈"],
      materials: [
        ["①", "有关意见和建议办理的情况说明及佐证材料"],
        ["②", "人大代表建议和政协委员提案目录"],
      ],
      lead: ["市委市政府督查局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、随机访谈", lead: "市委 市政府 督查局", responsible: "办公室" },
      figures: [
        {
          label: "意见建议办理后满意度",
          comparator: "at-least",
          value: "95",
          unit: "%",
          per: null,
          printed: "达95%以上",
        },
      ],
      doubts: [
        {
          field: "lead",
          printed: "市委 市政府 督查局",
          note: "印本有空白（换行），第29项连印作“市委市政府督查局”，按同一单位读。",
        },
      ],
    }),
    item("81", "G6-1", {
      title: "行政应诉与负责人出庭",
      requirement:
        "支持人民法院受理和审理行政案件，负责人按规定出庭应诉；涉及重大公共利益、社会高度关注、可能引发群体性事件的案件，以及检察机关提起的行政公益诉讼等，被诉机关负责人出庭率达100%；行政诉讼败诉率不高于上一年度全国平均值。",
      methods: ["查看资料", "实地查看"],
      materials: [
        ["①", "本级政府（本部门）为被告的行政诉讼情况说明、案件目录和负责人出庭数量、目录台账等佐证", "市政府办"],
        ["②", "人民法院关于行政诉讼败诉率的统计情况说明及佐证材料", "市法院"],
        ["③", "上述几类案件行政机关负责人出庭率的情况说明及佐证", "市法院"],
      ],
      lead: ["市政府办", "市法院"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、实地查看", lead: "市政府 办、 市法院", responsible: "法规科" },
      figures: [
        {
          label: "四类案件被诉行政机关负责人出庭率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "达100%",
        },
      ],
      doubts: [
        {
          field: "figures",
          printed: "不高于上一年度全国行政诉讼败诉率平均值",
          note: "败诉率以上一年度全国平均值为上限，文件没有给出数值，不列为固定门槛。",
        },
      ],
    }),
    item("82", "G6-1", {
      title: "执行生效裁判与办复司法检察建议",
      requirement:
        "尊重并执行法院生效裁判，没有未履行的；支持配合检察院行政诉讼监督、行政公益诉讼，主动履职或纠正违法；司法建议、检察建议及时落实、反馈，按期办复率达100%。",
      methods: ["查看资料"],
      materials: [
        ["①", "市法院提供市政府及其部门是否执行人民法院生效裁判、落实并反馈司法建议的情况说明", "市法院"],
        [
          "②",
          "市政府及其部门是否支持配合行政诉讼监督和行政公益诉讼、主动履职或纠正违法、落实并反馈检察建议的情况说明",
          "市检察院",
        ],
      ],
      lead: ["市法院", "市检察院", "市政府办"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市法院、市检察院、市政府办", responsible: "办公室" },
      figures: [
        {
          label: "司法建议、检察建议按期办复率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "达100%",
        },
      ],
    }),
    item("83", "G6-1", {
      title: "对新闻媒体曝光的违法行政问题及时进行调查核实，解释说明，依法作出处理并进行反馈。",
      titleIsPrinted: true,
      requirement: "媒体曝光违法行政的，及时查实、说明，依法处理并反馈。",
      methods: ["查看资料", "网络检索"],
      materials: [[null, "相关负面舆情的调查、处理情况等相关佐证材料"]],
      lead: ["市委宣传部"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: {
        methods: "查看资料、网络检索",
        lead: "市委宣 传部",
        responsible: "执法稽 查科 牵头、各 行政 执法 单位 配合",
      },
    }),
    item("84", "G6-1", {
      title: "依规依纪依法问责",
      requirement:
        "坚持严管与厚爱、激励与约束并重；依规依纪依法，严肃、规范、精准、慎重问责，既不能问责不力，也不能泛化、简单化。",
      methods: ["查看资料"],
      materials: [[null, "本级政府所属部门领导干部问责（严肃、规范、精准、慎重）的情况说明及案卷目录等材料"]],
      lead: ["市纪委监委"],
      responsible: { lead: ["执法稽查科"], cooperating: ["各行政执法单位"] },
      printed: { methods: "查看资料", lead: "市纪委监委", responsible: "执法稽查科牵头、各行政执法单位配合" },
    }),
    item("85", "G6-2", {
      title: "政府内部权力制约",
      requirement:
        "政府内部权力制约体系形成，审计、统计、财会、执法监督和行政复议等监督机制积极有效；权力集中的部门和岗位分事行权、分岗设权、分级授权，定期轮岗，如分配使用财政资金、监管国有资产、政府投资和采购、转让公共资源、建设公共工程等。",
      methods: ["查看资料"],
      materials: [
        ["①", "本级政府发挥审计监督、统计监督、财会监督、执法监督、行政复议等监督作用的情况说明和资料"],
        ["②", "财政、国资委、公共资源交易、公共工程建设等权力集中的部门岗位设置、授权、行权和定期轮岗情况"],
      ],
      lead: ["市审计局", "市统计局", "市财政局", "市司法局", "市政府办", "市公共资源交易中心"],
      responsible: { lead: ["财务装备科", "人事教育科"], cooperating: [] },
      printed: {
        methods: "查看资料",
        lead: "市审计局、市统计局、市财政局、市司法局、市政府办、市公共资源交易中心",
        responsible: "财务装备科、人事教育科",
      },
      doubts: [
        {
          field: "responsible",
          printed: "财务装备科、人事教育科",
          note: "第72项印作“财物装备科”，按同一科室读为“财务装备科”，文件没有说明。",
        },
      ],
    }),
    item("86", "G6-3", {
      title: "政务公开清单与依申请公开",
      requirement: "政务公开实行清单管理，动态更新；对符合法定条件的依申请公开，答复率达100%。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本级政府符合法定条件要求的被申请公开政府信息的清单、申请人及其联系方式、答复情况"],
        ["②", "政务公开清单管理制度文件"],
        ["③", "对政务公开清单动态管理及动态更新的佐证材料"],
        ["④", "依申请公开政府信息案卷材料"],
      ],
      lead: ["市政府办"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办", responsible: "办公室" },
      figures: [
        {
          label: "符合法定条件的依申请公开政府信息答复率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "答复率达100%",
        },
      ],
    }),
    item("87", "G6-3", {
      title: "信息公开不被撤销、确认违法",
      requirement:
        "创建周期内，没有因不履行或不正确履行信息公开法定职责，在行政复议、行政诉讼中被撤销、确认违法或责令履行等。",
      methods: ["查看资料", "网络检索"],
      materials: [
        [null, "本地区涉信息公开行政诉讼案件的情况（含撤销、确认违法或责令履行等），分别提供", "市法院、市政府办"],
      ],
      lead: ["市法院", "市政府办"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市法院 市政府办", responsible: "办公室" },
      doubts: [{ field: "lead", printed: "市法院 市政府办", note: "印本以空白（换行）分隔，没有顿号，按两个单位读。" }],
    }),
  ],
};

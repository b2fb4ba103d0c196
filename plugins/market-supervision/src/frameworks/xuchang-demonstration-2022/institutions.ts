import { type Chapter, item } from "./item.ts";

/** Level-1 indicator 二、依法行政制度体系完善. */
export const institutions: Chapter = {
  groups: [
    {
      code: "G2",
      parent: null,
      level: 1,
      printedNumber: "二",
      title: "依法行政制度体系完善",
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    },
    { code: "G2-1", parent: "G2", level: 2, printedNumber: "1.", title: "健全地方政府建制机制" },
    { code: "G2-2", parent: "G2", level: 2, printedNumber: "2.", title: "提高公众参与度" },
    {
      code: "G2-3",
      parent: "G2",
      level: 2,
      printedNumber: "3.",
      title: "加强行政规范性文件监督管理",
      doubts: [
        {
          field: "title",
          printed: "3. 加强行政规范性文件监督 / 管理",
          note: "印本在换页处分成两格，连读。第33项所在行印有全文。",
        },
      ],
    },
    { code: "G2-4", parent: "G2", level: 2, printedNumber: "4.", title: "及时开展备案审查清理工作" },
  ],
  indicators: [
    item("25", "G2-1", {
      title: "党对规章和规范性文件制定的领导",
      requirement: "地方政府规章或行政规范性文件的制定坚持党的领导；制定、修改中遇有重大问题，及时报告本级党委。",
      methods: ["查看资料"],
      materials: [
        ["①", "市政府起草政府规章或者行政规范性文件遇到重大问题向本级党委请示报告的文件"],
        ["②", "本级政府向同级党委报告立法工作、规范性文件起草情况的文件"],
      ],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市政府办、市司法局", responsible: "各有关单位" },
    }),
    item("26", "G2-1", {
      title: "制度建设的特色与质量",
      requirement:
        "制度建设结合地方实际和发展需要，特色鲜明，有针对性、适用性、可操作性；探索“小快灵”“小切口”；制度建设的质量和效率不断提高；规章解释工作加强，程序和方式规范。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本级政府立法、规范性文件等制度建设的针对性、适用性、可操作性和地方特色的情况说明及佐证"],
        ["②", "本级政府探索“小切口”“小快灵”制度建设的典型案例"],
        ["③", "本级政府提高地方制度建设质量和效率以及市政府加强规章解释工作的相关材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市司法局", responsible: "各有关单位" },
    }),
    item("27", "G2-1", {
      title: "争议较大事项的第三方评估",
      requirement: "重要制度建设事项加大协调决策力度；规章或规范性文件有较大部门争议的，引入第三方评估。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本级政府有关健全地方政府规章、行政规范性文件制定程序的法规、文件"],
        ["②", "本级政府对部门争议较大的地方政府规章、行政规范性文件委托进行的第三方评估资料"],
      ],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办、市司法局", responsible: "各有关单位" },
    }),
    item("28", "G2-2", {
      title: "规章和规范性文件公开征求意见",
      requirement:
        "规章草案除依法需要保密的外一律公开征求意见，一般不少于30日；规范性文件涉及群众切身利益，或重大影响公民、法人和其他组织权利义务的，公开征求意见一般不少于7个工作日，其中与市场主体生产经营密切相关的一般不少于30日；企业和特定群体、行业利益受影响的，充分听取企业、人民团体、行业协会商会意见。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "公众参与本级政府规章和行政规范性文件制定的情况说明"],
        ["②", "公众参与征求意见的佐证材料"],
      ],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办、市司法局", responsible: "各有关单位" },
      figures: [
        {
          label: "规章草案公开征求意见期限（依法保密的除外）",
          comparator: "at-least",
          value: "30",
          unit: "日",
          per: null,
          printed: "一般不少于30日",
        },
        {
          label: "有重大影响的规范性文件公开征求意见期限",
          comparator: "at-least",
          value: "7",
          unit: "工作日",
          per: null,
          printed: "一般不少于7个工作日",
        },
        {
          label: "与市场主体生产经营密切相关的规范性文件公开征求意见期限",
          comparator: "at-least",
          value: "30",
          unit: "日",
          per: null,
          printed: "一般不少于30日",
        },
      ],
    }),
    item("29", "G2-2", {
      title: "人大政协建议提案按时回复",
      requirement: "本级人大代表、政协委员就规章或规范性文件所提建议、提案，按时回复率达到100%。",
      methods: ["查看资料"],
      materials: [[null, "有关规章、规范性文件的建议、提案办理情况说明及佐证"]],
      lead: ["市委市政府督查局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、", lead: "市委市政府督查局", responsible: "各有关单位" },
      figures: [
        {
          label: "建议、提案按时回复率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "达到100%",
        },
      ],
      doubts: [
        {
          field: "methods",
          printed: "查看资料、",
          note: "印本末尾多一个顿号，只读到“查看资料”；其后是否缺一种方式，无从确定。",
        },
      ],
    }),
    item("30", "G2-3", {
      title: "重要规范性文件的制定程序",
      requirement:
        "重要的规范性文件依法依规经过评估论证和公开征求意见，通过合法性审核和集体审议决定，再向社会公开发布；专业性、技术性较强的由相关领域专家评估论证，结论写入起草说明，作为制发的重要依据。",
      methods: ["查看资料", "网络检索", "实地查看"],
      materials: [
        ["①", "本级政府（本部门）制定的现行行政规范性文件目录及制定程序文件"],
        ["②", "本级政府（本部门）开展的行政规范性文件有关专家论证的情况说明及佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["法规科", "各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络实地查看", lead: "市司法局", responsible: "法规科、各有关单位" },
      doubts: [
        {
          field: "methods",
          printed: "查看资料、网络实地查看",
          note: "“网络实地查看”系“网络检索、实地查看”脱字，按两种方式读。",
        },
      ],
    }),
    item("31", "G2-3", {
      title: "规范性文件不得有的内容",
      requirement:
        "规范性文件没有下列内容：在法律、法规之外增加权力事项或减少法定职责；设定许可、处罚、强制等事项，增加办理许可的条件，要求循环证明、重复证明、无谓证明；违法减损公民、法人和其他组织的合法权益或增加其义务，侵犯基本权利；越权规定本应由市场调节、由企业和社会自律、由公民自我管理的事；违法排除或限制公平竞争，干预或影响正常生产经营，设置市场准入和退出条件等。",
      methods: ["查看资料", "网络检索", "实地查看", "问卷调查"],
      materials: [
        ["①", "涉及公民、企业权利义务的规范性文件合法性审核的情况说明及佐证（本级政府、本部门）"],
        ["②", "本级政府（本部门）制定的行政规范性文件没有出现上述问题的情况说明"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索、实地查看、问卷调查", lead: "市司法局", responsible: "法规科" },
    }),
    item("32", "G2-3", {
      title: "规范性文件合法性审核",
      requirement:
        "合法性审核率达100%；制定机关的审核部门对制定主体、程序、内容等是否符合法律法规规章和国家政策及时审核；审核时间一般不少于5个工作日，最长不超过15个工作日；未经审核或审核不合法的，不提交集体审议。",
      methods: ["查看资料", "网络检索", "实地查看"],
      materials: [
        ["①", "本级政府（本部门）开展行政规范性文件合法性审核工作的情况说明及佐证材料"],
        ["②", "本级政府（本部门）负责合法性审核的机构及其人员编制的情况说明及相关佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索、实地查看", lead: "市司法局", responsible: "法规科" },
      figures: [
        {
          label: "规范性文件合法性审核率",
          comparator: "at-least",
          value: "100",
          unit: "%",
          per: null,
          printed: "达100%",
        },
        {
          label: "合法性审核时间（下限）",
          comparator: "at-least",
          value: "5",
          unit: "工作日",
          per: null,
          printed: "一般不少于5个工作日",
        },
        {
          label: "合法性审核时间（上限）",
          comparator: "at-most",
          value: "15",
          unit: "工作日",
          per: null,
          printed: "最长不超过15个工作日",
        },
      ],
    }),
    item("33", "G2-3", {
      title: "规范性文件无被撤改、认定不合法",
      requirement:
        "规范性文件没有因内容违法、超越法定职权，被本级人大常委会或上级行政机关责令改正或撤销，也没有被复议机关、人民法院认定不合法。",
      methods: ["查看资料", "网络检索", "实地查看"],
      materials: [[null, "本级政府（本部门）前述相关情形的情况说明及网络检索佐证材料等相关佐证材料"]],
      lead: ["市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络检索、实地查看", lead: "市司法局", responsible: "各有关单位" },
    }),
    item("34", "G2-4", {
      title: "规章和规范性文件后评估",
      requirement: "后评估制度建立并实施，每年至少对1件现行有效的规章或规范性文件作后评估。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "地方政府规章和行政规范性文件后评估制度建立情况及制度文件等佐证材料"],
        ["②", "市政府开展地方政府规章后评估的情况说明及网络检索佐证材料等相关佐证材料"],
        ["③", "本级政府（本部门）开展行政规范性文件后评估的情况说明及网络检索佐证材料等相关佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市司法局", responsible: "各有关单位" },
      figures: [
        {
          label: "现行有效的规章或规范性文件后评估",
          comparator: "at-least",
          value: "1",
          unit: "件",
          per: "year",
          printed: "每年至少对1件",
        },
      ],
    }),
    item("35", "G2-4", {
      title: "报送备案与建议审查",
      requirement:
        "规章、规范性文件按规定的程序和时限报备，报备率、报备及时率、规范率均达100%；公民、法人和其他组织对规范性文件的建议审查制度健全。",
      methods: ["查看资料"],
      materials: [
        ["①", "上级有关单位出具的对本级政府政府规章、行政规范性文件备案审查的情况说明", "上级有关单位"],
        ["②", "建立的公民、法人和其他组织对行政规范性文件的建议审查制度及开展情况佐证材料"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["各有关单位"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市司法局", responsible: "各有关单位" },
      figures: [
        { label: "报备率", comparator: "at-least", value: "100", unit: "%", per: null, printed: "均达100%" },
        { label: "报备及时率", comparator: "at-least", value: "100", unit: "%", per: null, printed: "均达100%" },
        { label: "报备规范率", comparator: "at-least", value: "100", unit: "%", per: null, printed: "均达100%" },
      ],
    }),
    item("36", "G2-4", {
      title: "规章和规范性文件清理",
      requirement:
        "依上位法动态变化或上级政府要求，及时清理与全面深化改革开放、经济社会发展要求不相适应的规章或规范性文件，结果向社会公布。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本级政府规章的目录和文本动态化管理、信息化管理、及时清理并将清理结果向社会公布情况"],
        ["②", "规范性文件目录和文本动态化、信息化管理，及时清理并公布结果的情况（本级政府、本部门）"],
      ],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市司法局", responsible: "法规科" },
    }),
    item("37", "G2-4", {
      title: "统一公开与统一平台查询",
      requirement: "本地区规章、规范性文件在政府门户网站统一公开、发布；现行有效的可在统一平台查询。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "市政府门户网站专栏公布规章、规范性文件的情况说明及网站截图等佐证"],
        ["②", "现行有效的地方政府规章、行政规范性文件目录"],
      ],
      lead: ["市政府办", "市司法局"],
      responsible: { lead: ["法规科"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市政府办、市司法局", responsible: "法规科" },
    }),
  ],
};

import { type Chapter, item } from "./item.ts";

/** Level-1 indicator 八、重大突发事件依法预防处置. */
export const emergencies: Chapter = {
  groups: [
    {
      code: "G8",
      parent: null,
      level: 1,
      printedNumber: "八",
      title: "重大突发事件依法预防处置",
      taxonomies: { O: [], S: ["S5"], D: ["D7"] },
    },
    { code: "G8-1", parent: "G8", level: 2, printedNumber: "1.", title: "完善突发事件应对机制。" },
    { code: "G8-2", parent: "G8", level: 2, printedNumber: "2.", title: "提高突发事件依法处置能力。" },
  ],
  indicators: [
    item("98", "G8-1", {
      title: "依法应对突发事件与个人信息保护",
      requirement:
        "运用法治思维和法治方式应对突发事件，应对措施严格依法；应急处置措施规范适度，符合法律规定和比例原则；收集、使用个人信息时采取必要措施，保护公民隐私和个人信息安全。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "依法防范疫情的情况说明", "市卫健委"],
        ["②", "建立健全突发事件应急制度机制和突发事件应急处置措施", "市应急管理局"],
        ["③", "收集、使用个人信息时采取的保护隐私和信息安全措施", "市卫健委"],
      ],
      lead: ["市卫健委", "市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市卫健委、市应急管理局", responsible: "办公室" },
    }),
    item("99", "G8-1", {
      title: "应急预案与应急机制",
      requirement:
        "各类应急预案健全，依法分级分类施策，按实际需要和情势变化适时修订；监测预警、信息报告、应急响应、调查评估等机制健全。",
      methods: ["查看资料"],
      materials: [[null, "全市突发事件应急预案制度建设情况的说明及文件等佐证材料"]],
      lead: ["市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料", lead: "市应急管理局", responsible: "办公室" },
    }),
    item("100", "G8-1", {
      title: "特殊人群的应急服务",
      requirement:
        "突发事件处置中需要采取智能化管理和服务措施的，应急预案要考虑不同人群特别是老年人的需要，提供线上线下结合的应急救援和保障服务。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本市应急预案中体现必要智能化管理和措施服务的内容"],
        ["②", "按预案为特殊人员（特别是老年人）提供线上线下结合的救援和保障服务典型案例"],
      ],
      lead: ["市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市应急管理局", responsible: "办公室" },
    }),
    item("101", "G8-2", {
      title: "危险源调查评估与公布",
      requirement:
        "对本地区容易引发自然灾害、事故灾害、公共卫生事件的危险源、危险区域，调查、登记、风险评估，定期检查、监控，按国家规定向社会公布。",
      methods: ["查看资料", "网络检索"],
      materials: [
        ["①", "本地区易引发自然灾害、事故灾害的危险源、危险区域调查、登记、风险评估等工作定期开展情况", "市应急管理局"],
        ["②", "本地区易引发公共卫生事件的危险源、危险区域调查、登记、风险评估等工作定期开展情况", "市卫健委"],
        ["③", "上述信息按照国家规定向社会公布的文件及网站截图等佐证材料"],
      ],
      lead: ["市应急管理局", "市卫健委"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市应急管理局、市卫健委", responsible: "办公室" },
      doubts: [
        {
          field: "materials",
          printed: "定期开展工作开展情况",
          note: "材料①②末尾文字不顺，读作工作定期开展的情况。",
        },
      ],
    }),
    item("102", "G8-2", {
      title: "增强风险防范意识，定期开展应急演练，注重提升依法预防突发事件、先期处置和快速反应能力。",
      titleIsPrinted: true,
      requirement: "增强风险防范意识，定期开展应急演练；注重提升依法预防、先期处置和快速反应能力。",
      methods: ["查看资料", "随机访谈", "网络检索"],
      materials: [[null, "全市定期应急演练，提升预防、先期处置和快速反应能力的情况说明及文件等佐证"]],
      lead: ["市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、随机访谈、网络检索", lead: "市应急管理局", responsible: "办公室" },
    }),
    item("103", "G8-2", {
      title: "突发事件应对培训",
      requirement: "突发事件应对培训制度健全；本级政府及部门负有处置职责的人员定期受训。",
      methods: ["查看资料", "随机访谈", "网络检索"],
      materials: [[null, "本级政府突发事件应对培训制度建设和落实情况的说明及文件等佐证材料"]],
      lead: ["市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、随机访谈、网络检索", lead: "市应急管理局", responsible: "办公室" },
    }),
    item("104", "G8-2", {
      title: "信息公开和危机沟通",
      requirement:
        "加强突发事件信息公开和危机沟通；特别重大、重大突发事件的政务舆情，最迟在事发后5小时内发布权威信息、24小时内举行新闻发布会，并随工作进展持续发布。",
      methods: ["查看资料", "网络检索"],
      materials: [[null, "突发事件信息公开和危机沟通制度建设情况的说明及文件等佐证材料"]],
      lead: ["市应急管理局"],
      responsible: { lead: ["办公室"], cooperating: [] },
      printed: { methods: "查看资料、网络检索", lead: "市应急管理局", responsible: "办公室" },
      figures: [
        {
          label: "特别重大、重大突发事件政务舆情发布权威信息",
          comparator: "within",
          value: "5",
          unit: "小时",
          per: null,
          printed: "5小时内",
        },
        {
          label: "特别重大、重大突发事件举行新闻发布会",
          comparator: "within",
          value: "24",
          unit: "小时",
          per: null,
          printed: "24小时内",
        },
      ],
    }),
  ],
};

import type { FrameworkInput } from "@faheng/plugin-api";

/** The seven stages of the two-year cycle (方案 三). */
export const stages: FrameworkInput["stages"] = [
  {
    key: "mobilisation",
    printedNumber: "（一）",
    title: "动员部署阶段",
    from: null,
    to: "2022-08-31",
    printed: "2022年8月下旬前",
    note: "成立领导小组和办公室，召开动员大会，分级落实。印本只写“8月下旬前”，截止日按8月31日读；动员大会另写“9月上旬前”，晚于本阶段。",
  },
  {
    key: "self-check",
    printedNumber: "（二）",
    title: "全面自查阶段",
    from: null,
    to: "2022-09-30",
    printed: "2022年9月底前",
    note: "对照100项国家指标、15项省级特色指标自查自评、收集资料，总结2019年以来的成绩和亮点，查找短板。",
  },
  {
    key: "rectification",
    printedNumber: "（三）",
    title: "深入整改阶段",
    from: null,
    to: "2022-12-31",
    printed: "2022年12月底前",
    note: "就自查和上级通报的问题列问题清单、定整改方案，对账销号；边查边改、边整边改、立行立改。",
  },
  {
    key: "improvement",
    printedNumber: "（四）",
    title: "完善提升阶段",
    from: null,
    to: "2023-03-31",
    printed: "2023年3月底前",
    note: "针对问题和短板再完善、再提升，提炼经验和创新做法。",
  },
  {
    key: "preliminary-review",
    printedNumber: "（五）",
    title: "市局初评阶段",
    from: "2023-04-01",
    to: "2023-07-31",
    printed: "2023年4月—7月",
    note: "各责任单位收集2019年以来的资料，形成纸质版印证材料和电子版（PDF格式），于2023年3月底前报领导小组办公室初评；报送期限早于本阶段开始。",
  },
  {
    key: "application",
    printedNumber: "（六）",
    title: "集中申报阶段",
    from: null,
    to: "2023-08-31",
    printed: "2023年8月底前",
    note: "撰写自评报告，逐项提供文件、图片、新闻链接、情况简介等创建材料。",
  },
  {
    key: "acceptance",
    printedNumber: "（七）",
    title: "迎接验收阶段",
    from: "2023-09-01",
    to: "2023-12-31",
    printed: "2023年9月—12月底",
    note: "开展宣传，配合第三方评估、人民群众满意度测评、实地核查和分类指导。",
  },
];

/** Annex 2: the monthly ledger. */
export const ledger: NonNullable<FrameworkInput["ledger"]> = {
  title: "许昌市市场监督管理局法治政府建设示范市创建工作台账",
  dueDay: 4,
  columns: [
    { key: "level3", title: "三级指标" },
    { key: "methods", title: "测评方法" },
    { key: "materials", title: "上报材料" },
    { key: "progress", title: "完成进度" },
    { key: "contact", title: "责任人及联系方式" },
  ],
  note: "每月4日前，台账连同需报送的材料一并提交；完成进度写“已完成+具体完成情况”或“未完成+正在推进情况”；表头填责任单位（公章）和填表时间。",
};

/** What binds how people work: the notes under the table, the plan's nine tasks and its five mechanisms. */
export const notes: FrameworkInput["notes"] = [
  { key: "cycle", title: "创建周期", text: "示范创建每两年一个周期，分7个阶段；本周期从2022年8月下旬前启动。" },
  { key: "evidence-window", title: "材料时段", text: "报送材料以2019年以来的为主，必要时补2019年以前的情况。" },
  {
    key: "narrative",
    title: "情况说明",
    text: "情况说明介绍该项工作怎样开展，简明扼要、清晰具体，一般600字；另有字数要求的从其要求。",
  },
  {
    key: "scope",
    title: "材料范围",
    text: "写“本级政府”的，不用提供职能部门和下级政府情况；写“本地区”的，要提供本地区各行政机关情况。",
  },
  { key: "not-applicable", title: "不涉及", text: "不涉及本地区的指标作简要说明，不作评价。" },
  { key: "secret", title: "涉密材料", text: "涉密材料不上传示范创建系统，实地核验时出示。" },
  {
    key: "edition",
    title: "依据的版本",
    text: "责任分工表据2021年全国法治政府建设示范市指标体系制定，随上级精神及时调整。",
  },
  {
    key: "evidence-form",
    title: "材料形式",
    text: "印证材料交纸质版和电子版（PDF格式）；申报时可用文件、图片、新闻链接、情况简介等证明。",
  },
  {
    key: "bonus-proof",
    title: "加分项证明",
    text: "两个加分项都须附正式文件证明：第1项由党中央、国务院、中央国家机关有关部门，以及省级党委政府出具，第2项由前三者出具。",
  },
  {
    key: "emergency-mapping",
    title: "与2015—2020年纲要的对应",
    text: "第八章（突发事件）在2015—2020年纲要中没有对应的任务，未对应；最接近的是“依法有效化解社会矛盾纠纷”。",
  },
  {
    key: "task-1",
    title: "（一）依法全面履行政府职能",
    text: "深化行政审批制度改革；权责清单、负面清单及时公布、动态管理；加强事中事后监管；机构、职能、权限、程序、责任法定。",
  },
  {
    key: "task-2",
    title: "（二）完善依法行政制度体系",
    text: "健全规章制度；监督管理规范性文件，建立清理长效机制，落实合法性审核。",
  },
  {
    key: "task-3",
    title: "（三）推进行政决策科学化、民主化、法治化",
    text: "贯彻《重大行政决策程序暂行条例》，五道法定程序齐全；定年度决策事项目录并公开；推行法律顾问、公职律师；跟踪执行，做决策后评估。",
  },
  {
    key: "task-4",
    title: "（四）坚持严格规范公正文明执法",
    text: "落实行政执法三项制度和执法责任制；服务型行政执法的年度工作在创建周期内100%按时按要求完成；推行行政指导、法律风险防控和“互联网+行政执法”。",
  },
  {
    key: "task-5",
    title: "（五）强化对行政权力的制约和监督",
    text: "接受各类监督，负责人出庭应诉，尊重并执行生效裁判；政务公开清单动态更新；履行政策承诺和合同。",
  },
  {
    key: "task-6",
    title: "（六）依法有效化解社会矛盾纠纷",
    text: "行政调解、行政裁决、诉讼等多元化解机制相衔接；落实“谁执法谁普法”，建设法治文化阵地。",
  },
  {
    key: "task-7",
    title: "（七）加强突发事件依法防范和处置应对",
    text: "完善应对机制和预案，定期演练、培训，做好信息公开和危机沟通。",
  },
  {
    key: "task-8",
    title: "（八）全面提高全局工作人员法治思维和依法行政能力",
    text: "同等条件优先用法治能力强的干部；健全学法、任前测试、专题讲座等制度，抓好培训和考核。",
  },
  {
    key: "task-9",
    title: "（九）加强法治政府建设组织领导",
    text: "列入年度工作计划，落实报告制度和《法治政府建设与责任落实督察工作规定》，主要负责人履行第一责任人职责。",
  },
  {
    key: "mechanism-1",
    title: "（一）组织领导机制",
    text: "市局党组统一领导，领导小组办公室组织实施，局党组会定期听取创建汇报。",
  },
  {
    key: "mechanism-2",
    title: "（二）责任落实机制",
    text: "责任单位主要负责人履行第一责任人职责，按台账的时间节点推进。",
  },
  {
    key: "mechanism-3",
    title: "（三）督导推进机制",
    text: "日常督导与专项督导并行；完成情况纳入日常考核，推进不力、影响进度的通报批评。",
  },
  { key: "mechanism-4", title: "（四）舆论宣传机制", text: "用市局网站等新媒体宣传创建的动态、成效和经验。" },
  { key: "mechanism-5", title: "（五）支持保障机制", text: "保障经费、人才、宣传资源，物资配备达到创建指标要求。" },
];

import type { FrameworkInput } from "@faheng/plugin-api";

/** What could not be read with certainty in the document as a whole; single cells carry their own doubts. */
export const doubts: FrameworkInput["doubts"] = [
  {
    field: "layers",
    printed: "100项国家指标、15项省级特色指标",
    note: "文件说115项中有100项国家指标、15项省级特色指标，但表中没有标出哪15项；各项的层级一律不填，不作猜测。",
  },
  { field: "documentNumber", printed: null, note: "印本没有文号。" },
  { field: "issuedOn", printed: null, note: "印本没有成文日期和印发日期；从各阶段看，应不晚于2022年8月。" },
  {
    field: "issuer",
    printed: "许昌市市场监督管理局文件",
    note: "文头为许昌市市场监督管理局，通知标题为“许昌市市场监督管理局办公室关于印发……”；发文机关按文头记。",
  },
  {
    field: "title",
    printed: "许昌市市场监督管理局法治政府建设示范市创建指标体系责任分工",
    note: "正文所列附件1的名称没有“表”字，附件1本身的标题有“表”字，按附件本身的标题读。",
  },
  {
    field: "bases",
    printed: null,
    note: "附件1没有依据一栏：前三件见工作方案正文，是全文或工作任务的依据；后三件写在第51、95项的文字里。",
  },
  {
    field: "evidenceFrom",
    printed: "以2019年以来为主",
    note: "文件说以2019年以来的材料为主，必要时也要2019年以前的情况；起始日按2019年1月1日读，不是绝对界限。",
  },
  {
    field: "stages",
    printed: "2023年3月底前",
    note: "第五阶段为2023年4月—7月，但该阶段的材料须于2023年3月底前报送，早于阶段开始，与第四阶段同时截止；两处照录。",
  },
  {
    field: "stages",
    printed: "9月上旬前",
    note: "第一阶段为2022年8月下旬前，但其中的动员大会写为9月上旬前召开，晚于本阶段；两处照录。",
  },
  { field: "stages", printed: "办公室公室", note: "第五阶段一段在换页处多印“公室”二字，读作“领导小组办公室”。" },
  {
    field: "printedNumber",
    printed: null,
    note: "第1至115项连续编号；附加项中加分项、否决项各从1重新编号。二级指标在每个一级指标内从1重新编号。",
  },
  {
    field: "lead",
    printed: null,
    note: "第48、76、77、92、93、94项的牵头单位和责任单位为合并格所覆盖，本行没有文字，与第47、75、91项同读。市司法局印在52项，连同读为合并格的是54项；市政府办印在30项，连同合并格是34项。",
  },
  {
    field: "methods",
    printed: null,
    note: "第48、92、93、94项的测评方式为合并格所覆盖，与第47、91项同读；按印出的单元格计：查看资料108、网络检索54、实地查看26、随机访谈18、问卷调查12、随机抽考2、查阅案卷1、群众满意度测评1、网络考试1；连同合并格，查看资料112，实地查看30，其余不变。",
  },
  {
    field: "responsible",
    printed: "法规科、各有关单位",
    note: "责任单位一格没有写“牵头”“配合”的，各单位都按责任单位列，如第30、69、73、85、88、108、113项；谁牵头，文件没有说明。",
  },
  {
    field: "lead",
    printed: "市政府 办、 市法院",
    note: "第81、83、110等项单元格内的空白是换行留下的，读时去掉；“printed”中照留。",
  },
  {
    field: "departments",
    printed: "人事科；综合科；各执法单位",
    note: "“人事科”与“人事教育科”、“综合科”与“综合规划科”、“各执法单位”与“各行政执法单位”可能所指相同，文件没有说明，各按原样列出。",
  },
  {
    field: "ledger",
    printed: "测评方法；上报材料",
    note: "台账的“测评方法”“上报材料”两栏，在责任分工表中名为“测评方式”“报送材料”；各按原样。",
  },
  {
    field: "scoring",
    printed: null,
    note: "文件没有分值、权重和等次，也没有写明加分多少、否决的后果，因此没有官方计分方案。",
  },
];

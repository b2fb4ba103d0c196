import type { ProfileInput } from "@faheng/plugin-api";

/** Every setting that the document leaves open, and how we read it. */
export const readings: ProfileInput["readings"] = [
  { path: "settings.base", note: "文件只写扣分和加分，没有写从多少分起算；取100分。" },
  { path: "settings.fullMarks", note: "文件没有写满分；取起算的100分，加分另计。" },
  { path: "settings.totalFloor", note: "文件没有写最低分；总分扣到0分为止。" },
  { path: "settings.totalCeiling", note: "文件没有写最高分；不封顶，各加分项另有各自的上限。" },
  { path: "settings.exhausts", note: "文件没有“扣完为止”；各款、各行都不设下限，此项不起作用。" },
  { path: "settings.notApplicable", note: "文件没有写不涉及怎么办；不涉及的行不扣分。" },
  { path: "settings.rounding", note: "文件没有写保留几位小数；总分四舍五入到两位，现有分值不会因此改变。" },
  { path: "settings.grades", note: "文件没有分等次；不设等次。" },
  { path: "settings.ties", note: "文件没有写同分怎样排名；同分同名次，其后空出名次。" },
  { path: "items.R3.clauses.a", note: "机构和人员写在一款里；缺其一即扣1分，两样都缺也只扣1分。" },
  {
    path: "items.R4.clauses.a",
    note: "文件没有写按人扣还是只扣一次；班子或任一成员缺述法内容，扣一次1分。",
  },
  { path: "items.R11.clauses.a", note: "阵地和活动写在一款里；缺其一即扣1分，两样都缺也只扣1分。" },
  { path: "items.R13.clauses.a", note: "完成和报告写在一款里；缺其一即扣1分，两样都缺也只扣1分。" },
  { path: "items.R16.clauses.a", note: "文件没有写“有一次”；只扣一次1分。" },
  {
    path: "items.R16.clauses.b",
    note: "文件没有写由谁统计；会议由市依法治办召集，缺席次数由其登记，本单位不自行统计。",
  },
  { path: "items.R16.clauses.c", note: "文件没有写由谁统计；是否按时收到材料由市依法治办登记，未报送的也计一次。" },
  { path: "items.R16.clauses.d", note: "文件没有写“有一次”；只扣一次0.5分。" },
  {
    path: "items.R17.clauses.a",
    note: "第17至19行共用“视情打分”，没有写分值和范围；评定前总分是开口的，评定的分加入总分。",
  },
  { path: "items.R18.clauses.a", note: "同第17行。" },
  { path: "items.R19.clauses.a", note: "同第17行。" },
  { path: "items.B2.clauses.a", note: "加分事项第1、3条写“每项”，第2条没有写；按每次表彰加分，累计到2分为止。" },
  {
    path: "items.B2.clauses.a.params.categories",
    note: "文件写了国家、国家有关部委、省三级，只给1分、0.5分两个分值；部委与省同级，取0.5分。",
  },
  {
    path: "onceOnly",
    note: "加分事项第4条没有写限于一条之内还是跨条；三条之间同一项工作也只计一次，取最高分；两条得分相同的，计在前一条。先去掉重复，再按各条上限计。",
  },
];

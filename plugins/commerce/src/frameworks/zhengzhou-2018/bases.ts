import type { FrameworkInput } from "@faheng/plugin-api";

/** The document it implements (named in the preamble), then the eight that sections cite, in printed order. */
export const bases: FrameworkInput["bases"] = [
  {
    key: "city-work-points",
    title: "郑州市人民政府关于印发郑州市2018年推进依法行政建设法治政府工作要点的通知",
    documentNumber: "郑政文〔2018〕63号",
    printed: ["《郑州市人民政府关于印发郑州市2018年推进依法行政建设法治政府工作要点的通知》(郑政文〔2018〕63号)"],
  },
  {
    key: "legal-advisers",
    title: "郑州市人民政府关于推行政府法律顾问制度的实施意见",
    documentNumber: "郑政〔2017〕37号",
    printed: ["《郑州市人民政府关于推行政府法律顾问制度的实施意见》（郑政〔2017〕37号）"],
  },
  {
    key: "enforcement-certificates",
    title: "河南省行政执法证件管理办法",
    documentNumber: null,
    printed: ["《河南省行政执法证件管理办法》"],
  },
  {
    key: "enforcement-regulations",
    title: "河南省行政执法条例",
    documentNumber: null,
    printed: ["《河南省行政执法条例》"],
  },
  {
    key: "enforcement-accountability",
    title: "河南省行政执法责任追究试行办法",
    documentNumber: null,
    printed: ["《河南省行政执法责任追究试行办法》"],
  },
  {
    key: "enforcement-complaints",
    title: "郑州市行政执法投诉受理办法",
    documentNumber: null,
    printed: ["《郑州市行政执法投诉受理办法》"],
  },
  {
    key: "reconsideration-receipt",
    title: "河南省行政复议决定履行回执制度",
    documentNumber: null,
    printed: ["《河南省行政复议决定履行回执制度》"],
  },
  {
    key: "litigation-opinions",
    title: "河南省人民政府办公厅关于进一步加强和改进行政应诉工作的实施意见",
    documentNumber: "豫政办〔2017〕20号",
    printed: ["《河南省人民政府办公厅关于进一步加强和改进行政应诉工作的实施意见》（豫政办〔2017〕20号）"],
  },
  {
    key: "first-responsible-person",
    title: "河南省贯彻〈党政主要负责人履行推进法治建设第一责任人职责规定〉的实施办法",
    documentNumber: null,
    printed: ["《河南省贯彻〈党政主要负责人履行推进法治建设第一责任人职责规定〉的实施办法》"],
  },
];

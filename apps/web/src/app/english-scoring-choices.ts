/** English for whose points a cycle lays over a framework. */
export const scoringChoicesEnglish = {
  计分方式怎样选: "Which scoring to choose",
  官方评分: "The document’s own points",
  "文件本身规定了分值和扣分办法，按文件计分。": "the document states points and deductions; they are what counts.",
  本平台读法: "This platform’s reading",
  "文件未规定分值，由本平台按文件文字拟定；不是文件规定，得分处都会注明。":
    "the document states no points; the platform laid some by its wording, and every score says so.",
  本办评分: "The office’s points",
  "依法治市办自行拟定并签署；不是文件规定，得分处都会注明。":
    "laid and signed by the law-governance office, not by the document; every score says so.",
  不计分: "No points",
  "只统计完成情况，不出总分；本周期开启后不能改为计分。":
    "completion alone, no total; a cycle that is open can’t be given points later.",
  "已预选文件规定的方案；没有的，预选唯一的方案；有几个方案的，须自行选择。":
    "The document’s own profile is chosen already, or the only one there is; between several the office chooses.",
} as const;

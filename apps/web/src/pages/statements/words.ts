import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const statementsEnglish = {
  "由本局协调员或局领导估算，记为“本局自评估算”，不代表依法治市办的评定。":
    "Estimated by the bureau’s coordinator or leader and kept as its own estimate (本局自评估算); it does not stand for the office.",
  已评定: "stated",
  "该单位此前自填的“{value}”不计入。": "“{value}”, typed by the agency before, does not count.",
  本周期没有由办公室评定的事项: "Nothing in this cycle is stated by the office",
  "评分方案写明由办公室或第三方给出的数值，会列在这里。":
    "Numbers that the profile gives to the office or to others stand here.",
  没有符合条件的事项: "Nothing here",
  "文件没有规定幅度：先设定上限，再评定。": "The document states no range: set a bound first.",
  "评定后：{item}；总分{words}{held}": "Afterwards: {item}; total {words}{held}",
  "（受总分上下限或否决约束）": " (held by the limits of the total, or a veto)",
  "，": ", ",
  "撤回后该项恢复为待评定，原评定留在历史中。须先写明理由。":
    "It is pending again, and what was stated stays in the history. Give the reason first.",
  更改评定: "Change",
  "历次评定（{n}）": "Every version ({n})",
  显示: "Show",
  撤回: "taken back",
  "评定幅度：0至{most}分（{reason}，{name}设定）": "Range: 0 to {most} ({reason}; {name})",
  "上限（分）": "Bound (points)",
  设定的理由: "Why this bound",
  设定上限: "Set the bound",
  更改上限: "Change the bound",
  更改或撤回评定: "Change or take back",
  "填写评定结果和理由后即可提交。": "Give the result and its reason first.",
  "查看填报：{title}": "See what was filled in: {title}",
  待估算: "not estimated yet",
  已估算: "estimated",
  作出估算: "Estimate",
  更改估算: "Change",
  撤回估算: "Take an estimate back",
  更改或撤回估算: "Change or take back",
  "撤回后该项恢复为待估算，原估算留在历史中。须先写明理由。":
    "It is pending again, and the estimate stays in the history. Give the reason first.",
  "文件没有规定幅度：先设定上限，再估算。": "The document states no range: set a bound first.",
  "填写估算结果和理由后即可提交。": "Give the estimate and its reason first.",
  估算: "Estimate",
  "{name} 估算于 {time}": "{name}, {time}",
  "历次估算（{n}）": "Every version ({n})",
} as const;

/** The translator of this page. */
export const useText = pageWords(statementsEnglish);

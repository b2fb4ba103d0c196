import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const reviewsEnglish = {
  安排评审: "Assign reviews",
  收起安排: "Close the form",
  全部周期: "All cycles",
  全部评审人员: "All reviewers",
  "共 {n} 项安排": "{n:assignment:assignments}",
  还没有评审安排: "No review is assigned yet",
  "选定机关、评审人员和范围后，评审人员即可查看，不能改动填报。":
    "Once agencies, reviewers and scope are chosen, reviewers may read the answers; they change nothing.",
  没有符合条件的安排: "No assignment matches",
  评审范围: "Scope",
  评审来源: "Source",
  安排日期: "Since",
  选择全部所列安排: "Choose every assignment listed",
  "选择：{agency}，{name}": "Choose: {agency}, {name}",
  "评审角色已收回，目前不能查看": "no longer a reviewer: sees nothing now",
  撤回的理由: "Why it is withdrawn",
  撤回所选: "Withdraw what is chosen",
  "撤回 {n} 项安排？评审人员不能再查看：{list}。":
    "Withdraw {n:assignment:assignments}? They can no longer be read: {list}.",
  "先勾选要撤回的安排，再写明理由。": "Choose assignments above, then give the reason.",
  "“{name}”评审“{agency}”": "{name} of {agency}",
  "已撤回 {n} 项。": "{n:assignment:assignments} withdrawn.",
  被评审的机关: "Agencies to be reviewed",
  "全选（{n}）": "All ({n})",
  "本人在“{agency}”任职，应当回避": "belongs to “{agency}” and stands aside",
  "还没有评审人员，请安全管理员先授予评审角色。":
    "Nobody is a reviewer yet; the security administrator gives the role.",
  "本周期还没有机关，不能安排评审。": "No agency takes part in this cycle yet.",
  "请选择一个周期，再安排评审。": "Choose a cycle first.",
  "部分章节或指标（已选 {n} 项）": "Some chapters or indicators ({n} chosen)",
  "{title}（{n} 项）": "{title} ({n})",
  "安排（{agencies} 个机关 × {people} 名评审人员）":
    "Assign ({agencies:agency:agencies} × {people:reviewer:reviewers})",
  "新安排 {n} 项": "{n:new assignment:new assignments}",
  "扩大范围 {n} 项": "{n} widened",
  "原已安排、未作改动 {n} 项": "{n} stood already",
  评审人: "Reviewer",
  本系统口径: "our reading",
  评审员尺度对照: "How far reviewers are from each other",
  "同一机关的同一项由两名以上评审员评过、意见已提交的才对照：每名评审员的得分与其余评审员得分的中位数之差，逐项取绝对值再平均。至少有 {n} 个共同项、平均差达到其余评审员中位水平的 {times} 倍的标为“偏离”；只有两名评审员时无从判断谁偏离，不标。":
    "Compared is what two or more have judged of one agency and submitted: on each item, how far one’s amount is from the median of the others, on average without its sign. Who shares {n:item:items} or more and is on average {times} times as far as the others are in the middle is marked “far”; of two alone nobody is.",
  "本周期还没有两名以上评审员都评过并提交的事项。": "No item of this cycle has been judged by two reviewers yet.",
  共同项: "Shared items",
  "平均相差（分）": "Apart on average (points)",
  "平均偏向（分）": "Leaning on average (points)",
  提示: "Note",
  "{n} 项，{agencies} 个机关": "{n:item:items} of {agencies:agency:agencies}",
  偏严: "severe",
  偏松: "lenient",
  偏离: "far",
  逐项选择: "item by item",
} as const;

/** The translator of this page. */
export const useText = pageWords(reviewsEnglish);

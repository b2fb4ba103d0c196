import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const overviewEnglish = {
  负担与依据: "Burden and basis",
  本周期还没有机关: "No agency in this cycle",
  "共 {n} 个机关；本页和打印件只列出第 {page} 页。":
    "{n:agency:agencies} in all; this page, and what is printed, lists page {page} alone.",
  开启进度: "Opening",
  "正在分批开启：已开启 {opened} 个，共 {total} 个机关。可以离开本页。":
    "Being opened part by part: {opened} of {total:agency:agencies}. You can leave this page.",
  "还有 {n} 个机关没有开启；已开启的不受影响。":
    "{n:agency:agencies} not in the cycle yet; the others are not affected.",
  没有开启的机关: "Agencies that are not in the cycle",
  "只列出前 {n} 个。": "The first {n} are listed.",
  停止开启: "Stop",
  "停止后不再开启其余机关；已开启的保留，之后可以继续。":
    "The others will not be opened; those in the cycle stay in it. You can go on later.",
  继续开启: "Go on",
  本周期的结果: "Results of the cycle",
  "第{n}版": "Edition {n}",
  "本周期已结束，没有已发布的版次。以下按现在的数据计算，不是已发布的结果。":
    "The cycle is closed and no edition of it is published. What stands below is computed now and is no published result.",
  "本周期已结束，结果以第 {n} 版为准：": "The cycle is closed; its results are those of edition {n}: ",
  "（{at} 发布）": " (published {at})",
  "机关自 {at} 起可见。": "Agencies see it from {at}.",
  "第 {n} 版正在预览，尚未发布。": "Edition {n} is a preview and not published.",
  "第 {n} 版已锁定，尚未发布。": "Edition {n} is locked and not published.",
  另看现在的计算: "Compute it as of now, too",
  收起现在的计算: "Hide what is computed now",
  "以下按现在的数据计算，不是已发布的结果；已发布的以上面的版次为准。":
    "What stands below is computed now and is no published result; what is published is the edition above.",
  各机关得分与完成情况: "Score and completion by agency",
  全部类别: "all categories",
  上报情况: "Handed in or not",
  全部上报情况: "handed in or not",
  "{state}（{n}）": "{state} ({n})",
  区间: "Span",
  尚未公布: "not announced",
  "考评 {judged}": "reviewed {judged}",
  "自评 {self}": "own {self}",
  "各机关自评与考评差多少？（得分率）": "How far are own and reviewed scores apart? (shares)",
  "各机关自评与考评得分率，数值写在每行右侧": "Own and reviewed shares by agency; each row says its figures",
  "只列出已公布、两边都已确定的机关；不同类别、不同方案之间不作排名。":
    "Only what is announced and settled on both sides; nobody is ranked across categories or profiles.",
  完成情况: "Completion",
  得分率: "share",
  "得分率 {share}": "share {share}",
  "各机关得分率高低如何，还有多少未定？（满分折为 100）":
    "How do the agencies stand, and how much is open? (full marks = 100)",
  "各机关得分率区间图，数值见上表": "Spans of shares by agency; the figures stand in the table above",
  "深色为已确定，浅色为待填和推进中事项可能带来的变化。":
    "Dark is certain; light is what pending or unfinished work may still change.",
  按通用分类对照: "Side by side in a common taxonomy",
  通用分类: "Taxonomy",
  总体: "Overall",
  完成率: "completion",
  "{n} 项": "{n:item:items}",
  "同类机关之间排名；待填事项未定时给出名次区间。— 表示该机关的指标体系不涉及此方面，或尚无可比数据。":
    "Ranks hold inside a category; pending facts make them spans. — means that the framework does not touch this entry, or that nothing can be compared yet.",
  "本平台解读：{note}": "our reading: {note}",
  "扣分制：基础分按项均分": "deductions off a base: each item is an equal part of it",
  "{n} 项无上下限，按全部权重计": "{n:item:items} without limit: counted by whole weight",
  "覆盖 {n}/{of} 方面": "covers {n} of {of} entries",
  "计分 {n}/{of} 项": "scores {n} of {of:item:items}",
  不参加排名: "not ranked",
  计分条件不计入得分率: "what conditions do is not in the share",
  "总分等次 {grade}": "grade of the total {grade}",
  "{n} 项否决成立，得分率未计入": "{n:veto:vetoes} struck; the share leaves them out",
  "不涉及 {share}": "n/a {share}",
  "40% 以下": "below 40%",
  "40%～60%": "40–60%",
  "60%～80%": "60–80%",
  "80%～90%": "80–90%",
  "90% 以上": "90% and above",
  "待填过半，未定": "more than half open",
} as const;

/** The translator of this page. */
export const useText = pageWords(overviewEnglish);

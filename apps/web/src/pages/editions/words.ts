import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const editionsEnglish = {
  "版次冻结一个周期的正式结果：锁定后核对，另一人发布；发布后不再改变，更正另出新版。":
    "An edition freezes the final results of a cycle: it is locked, checked, and published by somebody else. What is published never changes; corrections come as a new edition.",
  "还没有确定比较方法。最好在周期开始前确定。":
    "Nobody has said yet how agencies are compared. Best before the cycle begins.",
  "第 {n} 版 · {by} · {at}": "Version {n} · {by} · {at}",
  确定于周期开始之后: "chosen after the cycle began",
  修改比较方法: "Change it",
  确定比较方法: "Choose a method",
  方法名称: "Name",
  总分小数位数: "Decimal places of totals",
  "名次和等次按印出的总分确定，印出来相同的并列。":
    "Places and grades go by what is printed: equal print, equal place.",
  "适用类别（空为其他各类）": "Category (empty: all others)",
  等次名称: "Grade",
  "不低于（分）": "At least (points)",
  "名额（本等次及以上，百分比，空为不限）": "At most (this grade and above, per cent; empty: no limit)",
  增加等次: "Add a grade",
  增加类别: "Add a category",
  并列超出名额时: "Equals beyond the quota",
  都不进入本等次: "none has the grade",
  都进入本等次: "all have it",
  共性指数: "Index of the common core",
  不计算共性指数: "No index",
  "各维度权重（整数，空为不计）": "Weights (whole numbers; empty: left out)",
  "权重浮动（±百分比）": "How far weights may lie (± per cent)",
  方法说明: "What the office says of it",
  修改理由: "Why it is changed",
  保存比较方法: "Save",
  形成版次: "Make an edition",
  版次名称: "Name of the edition",
  "还没有版次。结果确定后在这里形成、核对、发布。":
    "There is none yet. Once results are final they are put together, checked and published here.",
  锁定: "Lock",
  "锁定后结果和方法不能改变，直到发布或解除锁定。":
    "Results and method stay as they are until it is published or unlocked.",
  "锁定后结果和方法不能改变，直到发布或解除锁定。{n}家没有正式结果，将写为缺结果：{names}。":
    "Results and method stay as they are until it is published or unlocked. {n} have no final result and are named as missing: {names}.",
  "解除后回到预览，内容随结果变动。": "It is a preview again and follows the results.",
  解除锁定的理由: "Why it is unlocked",
  发布: "Publish",
  "发布后不再改变；锁定的人不能发布。": "Once published it never changes. Whoever locked it does not publish it.",
  "解禁时间（空为即时）": "Shown from (empty: at once)",
  更正再版: "Reissue",
  "原版照存，另形成新版次。": "The published one stays as it is; a new one is begun.",
  "更正事项和理由（告知各机关，请勿写机关名称）":
    "What is corrected, and why (told to the agencies: name none of them)",
  与上一版的差别: "What differs from the one before",
  发布后的变动: "What has changed since it was published",
  "这些变动不影响已发布的版次；需要时更正再版。": "The published edition stays as it is; reissue it where needed.",
  办理记录: "What was done",
  "{at} 起公开": "shown from {at}",
  预览中: "Preview",
  已锁定: "Locked",
  已发布: "Published",
  已有新版次: "Reissued",
  "预览随结果变动，不是结论。": "A preview follows the results and concludes nothing.",
  共性问题: "Common problems",
} as const;

/** The translator of this page. */
export const useText = pageWords(editionsEnglish);

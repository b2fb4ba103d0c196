import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** One person's items of one assessment from one source (案卷、系统、社会评议…). No lasting right. */
export const reviewTaskProcess = defineProcess({
  entity: "review",
  words: say("评审任务", "the review task"),
  states: {
    open: say("评审中", "open"),
    submitted: say("意见已提交", "submitted"),
    void: say("作废", "void"),
  },
  ends: ["submitted", "void"],
  transitions: [
    {
      act: "review.assign",
      words: say("安排评审", "assign a review"),
      // Also to give somebody more items of what they review already.
      from: ["none", "open"],
      to: "open",
      by: ["office"],
      holds: ["two-years-away"],
      refused: say("意见已提交的先退回，已作废的另行安排", "Return the opinions first; what is void is assigned anew"),
    },
    {
      act: "finding.save",
      words: say("保存评审意见", "save an opinion"),
      from: ["open"],
      to: "open",
      by: ["reviewer"],
      holds: ["grounds-given", "in-range"],
      reason: true,
      emits: ["rescore"],
      refused: say("意见已提交，先取回", "Take the opinions back first"),
    },
    {
      act: "review.submit",
      words: say("提交意见", "submit the opinions"),
      from: ["open"],
      to: "submitted",
      by: ["reviewer"],
      holds: ["every-item-judged"],
      emits: ["third-reviewer"],
      refused: say("意见已提交或已作废", "They are submitted or void"),
    },
    {
      act: "review.take-back",
      words: say("取回意见", "take the opinions back"),
      from: ["submitted"],
      to: "open",
      by: ["reviewer"],
      holds: ["unsettled"],
      refused: say("未提交或已作废", "They are not submitted, or void"),
    },
    {
      act: "review.return",
      words: say("退回意见", "return the opinions"),
      from: ["submitted"],
      to: "open",
      by: ["office"],
      holds: ["unsettled"],
      reason: true,
      refused: say("未提交或已作废", "They are not submitted, or void"),
    },
    {
      act: "review.void",
      words: say("回避", "stand back"),
      from: ["open", "submitted"],
      to: "void",
      by: ["office", "reviewer"],
      reason: true,
      emits: ["findings-void", "rescore"],
      refused: say("该任务已作废", "The task is void"),
    },
  ],
});

import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A framework that somebody makes of a document: worked off by whoever drafts it, approved by another person. */
export const frameworkDraftProcess = defineProcess({
  entity: "framework-draft",
  words: say("导入的指标体系", "the imported framework"),
  states: {
    drafting: say("核对中", "being checked"),
    submitted: say("待审定", "submitted"),
    approved: say("已审定", "approved"),
    withdrawn: say("已撤下", "withdrawn"),
  },
  ends: ["approved", "withdrawn"],
  transitions: [
    {
      act: "framework-draft.start",
      words: say("导入文件", "import a document"),
      from: ["none"],
      to: "drafting",
      by: ["coordinator", "office"],
      refused: say("这份草稿已经有了", "This draft is there already"),
    },
    {
      act: "framework-draft.decide",
      words: say("核对", "check"),
      from: ["drafting"],
      to: "drafting",
      by: ["coordinator", "office"],
      refused: say("已提交或已审定，不能再改", "It is submitted or approved, and changes no more"),
    },
    {
      act: "framework-draft.submit",
      words: say("提交审定", "submit"),
      from: ["drafting"],
      to: "submitted",
      by: ["coordinator", "office"],
      holds: ["doubts-settled"],
      refused: say("只提交核对中的草稿", "Only a draft that is being checked is submitted"),
    },
    {
      act: "framework-draft.send-back",
      words: say("退回修改", "send back"),
      from: ["submitted"],
      to: "drafting",
      by: ["coordinator", "office", "parent-office"],
      reason: true,
      refused: say("只退回待审定的草稿", "Only a draft that is submitted is sent back"),
    },
    {
      act: "framework-draft.approve",
      words: say("审定", "approve"),
      from: ["submitted"],
      to: "approved",
      by: ["coordinator", "office", "parent-office"],
      holds: ["other", "doubts-settled"],
      refused: say("只审定已提交的草稿", "Only a draft that is submitted is approved"),
    },
    {
      act: "framework-draft.withdraw",
      words: say("撤下", "withdraw"),
      from: ["drafting", "submitted"],
      to: "withdrawn",
      by: ["coordinator", "office"],
      refused: say("已审定或已撤下", "It is approved or withdrawn"),
    },
  ],
});

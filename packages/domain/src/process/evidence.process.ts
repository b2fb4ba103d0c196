import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** One use of a piece of evidence under one item: each use is judged by itself. */
export const evidenceProcess = defineProcess({
  entity: "evidence",
  words: say("佐证材料", "the evidence"),
  states: {
    given: say("待审核", "given"),
    accepted: say("已认定", "accepted"),
    "sent-back": say("已退回", "sent back"),
    withdrawn: say("已撤下", "withdrawn"),
  },
  ends: ["accepted", "withdrawn", "sent-back"],
  transitions: [
    {
      act: "evidence.give",
      words: say("提交材料", "give evidence"),
      from: ["none", "sent-back"],
      to: "given",
      by: ["assigned", "coordinator"],
      holds: ["cycle-open", "thawed", "timely", "file-checked"],
      emits: ["version-added"],
      refused: say("该材料已提交", "It has been given"),
    },
    {
      act: "evidence.withdraw",
      words: say("撤下材料", "withdraw evidence"),
      from: ["given", "accepted"],
      to: "withdrawn",
      by: ["own-department"],
      holds: ["thawed"],
      emits: ["approval-void"],
      refused: say("已退回或已撤下", "It is sent back or withdrawn already"),
    },
    {
      act: "evidence.accept",
      words: say("认定材料", "accept evidence"),
      from: ["given"],
      to: "accepted",
      by: ["coordinator", "leader"],
      holds: ["other", "qualities-judged"],
      refused: say("只认定待审核的材料", "Only what is given is accepted"),
    },
    {
      act: "evidence.send-back",
      words: say("退回材料", "send evidence back"),
      from: ["given", "accepted"],
      to: "sent-back",
      by: ["coordinator"],
      holds: ["thawed", "qualities-judged"],
      reason: true,
      emits: ["approval-void"],
      refused: say("已退回或已撤下", "It is sent back or withdrawn already"),
    },
  ],
});

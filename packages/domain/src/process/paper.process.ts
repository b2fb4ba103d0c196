import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A document that was made to be stamped and sent: as a draft, issued under its number, withdrawn. Its bytes never change. */
export const paperProcess = defineProcess({
  entity: "paper",
  words: say("公文", "the document"),
  states: {
    draft: say("拟稿", "a draft"),
    issued: say("已印发", "issued"),
    withdrawn: say("已撤销", "withdrawn"),
  },
  ends: ["issued", "withdrawn"],
  transitions: [
    {
      act: "paper.make",
      words: say("制作公文", "make the document"),
      from: ["none"],
      to: "draft",
      by: ["coordinator", "office"],
      holds: ["once"],
      refused: say("该公文已制作", "It has been made"),
    },
    {
      act: "paper.issue",
      words: say("印发", "issue"),
      from: ["draft"],
      to: "issued",
      by: ["coordinator", "leader", "office"],
      refused: say("只印发拟稿", "Only a draft is issued"),
    },
    {
      act: "paper.scan",
      words: say("登记盖章件", "keep the stamped scan"),
      from: ["issued"],
      to: "issued",
      by: ["coordinator", "leader", "office"],
      refused: say("印发后才有盖章件", "There is a stamped one once it is issued"),
    },
    {
      act: "paper.withdraw",
      words: say("撤销公文", "withdraw the document"),
      from: ["draft", "issued"],
      to: "withdrawn",
      by: ["coordinator", "leader", "office"],
      reason: true,
      refused: say("该公文已撤销", "It is withdrawn"),
    },
  ],
});

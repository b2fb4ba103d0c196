import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A reviewer's question; its answer changes no fact. */
export const questionProcess = defineProcess({
  entity: "question",
  words: say("询问", "the question"),
  states: {
    asked: say("待答复", "asked"),
    answered: say("已答复", "answered"),
    withdrawn: say("已撤回", "withdrawn"),
  },
  ends: ["answered", "withdrawn"],
  transitions: [
    {
      act: "question.ask",
      words: say("询问", "ask"),
      from: ["none"],
      to: "asked",
      by: ["reviewer"],
      holds: ["unsettled"],
      refused: say("该询问已提出", "It has been asked"),
    },
    {
      act: "question.answer",
      words: say("答复", "answer"),
      from: ["asked"],
      to: "answered",
      by: ["assigned", "coordinator"],
      holds: ["no-fact-changed"],
      refused: say("已答复或已撤回", "It is answered or withdrawn"),
    },
    {
      act: "question.withdraw",
      words: say("撤回询问", "take the question back"),
      from: ["asked"],
      to: "withdrawn",
      by: ["reviewer"],
      refused: say("已答复", "It is answered"),
    },
  ],
});

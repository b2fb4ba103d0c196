import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** An agency's objection to one deduction, decided once. */
export const appealProcess = defineProcess({
  entity: "appeal",
  words: say("申诉", "the appeal"),
  states: {
    filed: say("待复核", "filed"),
    withdrawn: say("已撤回", "withdrawn"),
    decided: say("已裁定", "decided"),
  },
  ends: ["withdrawn", "decided"],
  transitions: [
    {
      act: "appeal.file",
      words: say("提出申诉", "file an appeal"),
      from: ["none"],
      to: "filed",
      by: ["coordinator", "leader"],
      holds: ["window-open", "once"],
      reason: true,
      refused: say("该扣分已申诉", "That deduction has been appealed"),
    },
    {
      act: "appeal.withdraw",
      words: say("撤回申诉", "take the appeal back"),
      from: ["filed"],
      to: "withdrawn",
      by: ["coordinator"],
      refused: say("已裁定", "It is decided"),
    },
    {
      act: "appeal.decide",
      words: say("复核裁定", "decide the appeal"),
      from: ["filed"],
      to: "decided",
      by: ["office"],
      holds: ["other"],
      reason: true,
      emits: ["finding-overridden", "rescore"],
      refused: say("已撤回或已裁定", "It is withdrawn or decided"),
    },
  ],
});

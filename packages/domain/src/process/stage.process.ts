import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A part of a cycle with its days and its gate. That a day has come passes no stage: somebody does. */
export const stageProcess = defineProcess({
  entity: "stage",
  words: say("阶段", "the stage"),
  states: { open: say("未通过", "open"), passed: say("已通过", "passed") },
  ends: ["passed"],
  transitions: [
    {
      act: "stage.plan",
      words: say("安排阶段", "plan the stage"),
      from: ["none"],
      to: "open",
      by: ["office"],
      holds: ["dates-ordered", "days-near"],
      refused: say("该阶段已安排，请调整日期", "The stage is planned; move its day"),
    },
    {
      act: "stage.pass",
      words: say("通过阶段", "pass the stage"),
      from: ["open"],
      to: "passed",
      by: ["office"],
      holds: ["gate-holds"],
      refused: say("该阶段已通过", "The stage has been passed"),
    },
    {
      act: "stage.undo",
      words: say("撤回阶段", "undo the stage"),
      from: ["passed"],
      to: "open",
      by: ["office"],
      holds: ["next-stage-open"],
      reason: true,
      refused: say("该阶段尚未通过", "The stage has not been passed"),
    },
    {
      act: "stage.move",
      words: say("调整阶段日期", "move the stage’s day"),
      from: ["open"],
      to: "open",
      by: ["office"],
      holds: ["day-ahead", "days-near", "dates-ordered"],
      reason: true,
      emits: ["due-days-moved"],
      refused: say("已通过的阶段不再改期", "The day of a passed stage stays"),
    },
  ],
});

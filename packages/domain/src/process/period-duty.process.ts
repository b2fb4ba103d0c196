import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/**
 * What has to be done once in every quarter, half-year or year: one of these for each. They are computed; one of which nobody has
 * said anything is open and has no row. Nothing is scored by them: what they add up to is proposed for the answer.
 */
export const periodDutyProcess = defineProcess({
  entity: "duty",
  words: say("周期任务", "the period’s duty"),
  states: { open: say("待办", "open"), stated: say("已填", "stated"), waived: say("免报", "waived") },
  ends: ["open", "stated", "waived"],
  transitions: [
    {
      act: "duty.create",
      words: say("建立周期任务", "create the duty"),
      from: ["none"],
      to: "open",
      by: ["office", "job"],
      refused: say("该期任务已建立", "It is there already"),
    },
    {
      act: "duty.state",
      words: say("填写本期", "state the period"),
      from: ["open"],
      to: "stated",
      by: ["assigned", "coordinator"],
      holds: ["thawed", "day-in-period"],
      refused: say("该期已填或已免报", "It is stated or waived already"),
    },
    {
      act: "duty.withdraw",
      words: say("撤回本期", "take the period back"),
      from: ["stated"],
      to: "open",
      by: ["assigned", "coordinator"],
      holds: ["thawed"],
      refused: say("该期没有填写", "Nothing is stated"),
    },
    {
      act: "duty.waive",
      words: say("免报", "waive"),
      from: ["open"],
      to: "waived",
      by: ["coordinator", "leader"],
      holds: ["other", "thawed"],
      reason: true,
      refused: say("该期已填或已免报", "It is stated or waived already"),
    },
    {
      act: "duty.restore",
      words: say("恢复报送", "restore"),
      from: ["waived"],
      to: "open",
      by: ["coordinator"],
      holds: ["thawed"],
      refused: say("该期没有免报", "It is not waived"),
    },
  ],
});

import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A period of assessment with its pinned method; neither a calendar year nor the answers in it. */
export const cycleProcess = defineProcess({
  entity: "cycle",
  words: say("考评周期", "the cycle"),
  states: { draft: say("筹备", "draft"), open: say("进行中", "open"), closed: say("已结束", "closed") },
  ends: ["closed"],
  transitions: [
    {
      act: "cycle.save",
      words: say("保存周期", "save the cycle"),
      from: ["none", "draft"],
      to: "draft",
      by: ["office"],
      refused: say("已开启的周期按阶段调整", "An open cycle changes by its stages"),
    },
    {
      act: "cycle.open",
      words: say("开启周期", "open the cycle"),
      from: ["draft"],
      to: "open",
      by: ["office"],
      holds: ["packs-load", "dates-ordered"],
      emits: ["assessments-created", "period-rows"],
      refused: say("只有筹备中的周期可以开启", "Only a draft is opened"),
    },
    {
      act: "cycle.adopt",
      words: say("换版", "adopt a new edition"),
      from: ["open"],
      to: "open",
      by: ["office"],
      holds: ["none-under-review", "differences-listed"],
      reason: true,
      emits: ["manifest-added", "items-returned", "rescore"],
      refused: say("只有进行中的周期可以换版", "Only an open cycle adopts a new edition"),
    },
    {
      act: "cycle.close",
      words: say("结束周期", "close the cycle"),
      from: ["open"],
      to: "closed",
      by: ["office"],
      holds: ["results-final"],
      emits: ["rectifications-carried", "archive-written"],
      refused: say("只有进行中的周期可以结束", "Only an open cycle is closed"),
    },
    {
      act: "cycle.reopen",
      words: say("重新开启周期", "reopen the cycle"),
      from: ["closed"],
      to: "open",
      by: ["office"],
      holds: ["none-published"],
      reason: true,
      refused: say("只有已结束的周期可以重新开启", "Only a closed cycle is reopened"),
    },
  ],
});

import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** A later day for one target, or leave to give something late. The deadline of others never moves with it. */
export const extensionProcess = defineProcess({
  entity: "extension",
  words: say("延期", "the extension"),
  states: {
    asked: say("待答复", "asked"),
    granted: say("已准许", "granted"),
    refused: say("未准许", "refused"),
    withdrawn: say("已撤回", "withdrawn"),
  },
  ends: ["granted", "refused", "withdrawn"],
  transitions: [
    {
      act: "extension.ask",
      words: say("申请延期", "ask for a later day"),
      from: ["none"],
      to: "asked",
      by: ["assigned", "coordinator"],
      holds: ["before-due", "days-near"],
      reason: true,
      refused: say("已申请过，等待答复", "It has been asked for"),
    },
    {
      act: "extension.grant",
      words: say("准许延期", "grant a later day"),
      from: ["none", "asked"],
      to: "granted",
      by: ["coordinator", "office"],
      holds: ["other", "days-near", "before-gate"],
      reason: true,
      emits: ["due-days-moved"],
      refused: say("该申请已答复", "It has been answered"),
    },
    {
      act: "extension.refuse",
      words: say("不准延期", "refuse a later day"),
      from: ["asked"],
      to: "refused",
      by: ["coordinator", "office"],
      holds: ["other"],
      reason: true,
      refused: say("该申请已答复", "It has been answered"),
    },
    {
      act: "extension.withdraw",
      words: say("撤回申请", "take the request back"),
      from: ["asked"],
      to: "withdrawn",
      by: ["asker"],
      refused: say("该申请已答复", "It has been answered"),
    },
    {
      act: "extension.revoke",
      words: say("撤销延期", "revoke"),
      from: ["granted"],
      to: "withdrawn",
      by: ["granter"],
      holds: ["unused"],
      reason: true,
      emits: ["due-days-moved"],
      refused: say("只撤销已准许的延期", "Only what is granted is revoked"),
    },
    {
      // Leave by name goes with what it is for: to whom somebody's tasks are handed over. Nobody is given a later day by it.
      act: "extension.pass-on",
      words: say("转交补报许可", "pass leave on"),
      from: ["granted"],
      to: "granted",
      by: ["coordinator"],
      refused: say("只转交已准许的补报", "Only what is granted is passed on"),
    },
  ],
});

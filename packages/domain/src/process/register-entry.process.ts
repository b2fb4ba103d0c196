import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** What the office itself enters about an agency: an absence, a late letter, a veto. Heard before it counts. */
export const registerEntryProcess = defineProcess({
  entity: "register",
  words: say("市办登记", "the office’s entry"),
  states: {
    notified: say("已告知", "notified"),
    objected: say("已陈述", "objected"),
    standing: say("已成立", "standing"),
    struck: say("已撤销", "struck"),
  },
  ends: ["standing", "struck"],
  transitions: [
    {
      act: "register.notify",
      words: say("登记告知", "enter and notify"),
      from: ["none"],
      to: "notified",
      by: ["office"],
      holds: ["grounds-given"],
      reason: true,
      emits: ["window-opened"],
      refused: say("该事项已登记", "It has been entered"),
    },
    {
      act: "register.object",
      words: say("陈述申辩", "object"),
      from: ["notified", "objected"],
      to: "objected",
      by: ["coordinator", "leader"],
      holds: ["window-open"],
      reason: true,
      refused: say("已认定的事项请提申诉", "Once it stands, appeal instead"),
    },
    {
      act: "register.stand",
      words: say("认定成立", "let it stand"),
      from: ["notified", "objected"],
      to: "standing",
      by: ["office"],
      holds: ["other", "window-over", "objection-answered"],
      emits: ["rescore"],
      refused: say("已认定或已撤销", "It stands or is struck already"),
    },
    {
      act: "register.strike",
      words: say("撤销登记", "strike"),
      from: ["notified", "objected", "standing"],
      to: "struck",
      by: ["office"],
      holds: ["other"],
      reason: true,
      emits: ["rescore"],
      refused: say("已撤销", "It is struck already"),
    },
  ],
});

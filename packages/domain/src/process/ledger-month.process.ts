import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/** One department's month in the ledger: a snapshot that is signed, never the source of a score. */
export const ledgerMonthProcess = defineProcess({
  entity: "ledger",
  words: say("台账", "the month’s ledger"),
  states: { open: say("填写中", "open"), submitted: say("已报送", "submitted"), signed: say("已签收", "signed") },
  ends: ["signed"],
  transitions: [
    {
      act: "ledger.save",
      words: say("填写台账", "fill in the month"),
      // The first line that is saved begins the month.
      from: ["none", "open"],
      to: "open",
      by: ["assigned"],
      holds: ["cycle-open"],
      refused: say("已报送的先撤回，已签收的用更正", "Take back what is submitted; correct what is signed"),
    },
    {
      act: "ledger.submit",
      words: say("报送台账", "submit the month"),
      from: ["open"],
      to: "submitted",
      by: ["assigned"],
      holds: ["lines-filled"],
      refused: say("填写中的才能报送", "Only an open month is submitted"),
    },
    {
      act: "ledger.withdraw",
      words: say("撤回台账", "take the month back"),
      from: ["submitted"],
      to: "open",
      by: ["own-department"],
      refused: say("已签收，请用更正", "Once signed, correct it instead"),
    },
    {
      act: "ledger.return",
      words: say("退回台账", "return the month"),
      from: ["submitted"],
      to: "open",
      by: ["coordinator"],
      reason: true,
      refused: say("只退回已报送的台账", "Only what is submitted is returned"),
    },
    {
      act: "ledger.sign",
      words: say("签收", "sign for the month"),
      from: ["submitted"],
      to: "signed",
      by: ["coordinator", "leader"],
      holds: ["other"],
      emits: ["copy-frozen"],
      refused: say("只签收已报送的台账", "Only what is submitted is signed for"),
    },
    {
      act: "ledger.correct",
      words: say("更正台账", "correct the month"),
      from: ["signed"],
      to: "submitted",
      by: ["assigned"],
      holds: ["cycle-open", "lines-filled"],
      reason: true,
      emits: ["version-added"],
      refused: say("未签收的直接修改", "What is not signed is just changed"),
    },
  ],
});

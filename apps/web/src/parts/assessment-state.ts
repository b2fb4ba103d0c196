import type { HandInView } from "../api/outputs.ts";

/** Where an assessment stands, in a word each. */
export const ASSESSMENT_STATE_WORDS = {
  filling: "填报中",
  "handed-in": "已上报",
  reviewing: "评审中",
  announced: "初评已公布",
  final: "结果已定",
  excused: "免评",
} as const satisfies Record<HandInView["state"], string>;

import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const linesEnglish = {
  各机关得分与完成情况: "Score and completion by agency",
  完成情况: "Completion",
  "只有本局协调员能看到汇总；各机关只看到自己的考评，依法治市办看不到。":
    "The bureau’s coordinators alone see all of them; each agency sees its own assessment, and the municipal office none.",
} as const;

/** The translator of this page. */
export const useText = pageWords(linesEnglish);

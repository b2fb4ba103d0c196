import type { Demonstration, DemonstrationAnswer } from "@faheng/plugin-api";
import { taskCode } from "../frameworks/chongqing-ip-2019/compose.ts";
import { attainmentFact } from "../profiles/attainment.ts";
import { answeredTasks } from "./answered-tasks.ts";

/** 我局不涉及: 76 tasks. */
const notOurs = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 20, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 36, 38, 39, 40, 41, 46, 50,
  51, 53, 54, 58, 60, 61, 62, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 82, 89, 90, 92, 93,
  96, 101, 102, 103, 104, 105, 114, 117, 118, 120, 121, 122, 129, 131, 133,
];
/** 机构改革后，我局不涉及. */
const notOursSinceReform = [59, 63, 81];
/** 我局尚不涉及. */
const notOursYet = [57];
/**
 * No reconsideration case so far, so nothing has been set up. There was nothing to do, which is neither late nor done: with
 * its reason it counts as not applicable, a reading of ours; the document prints 不涉及 at the other 80 alone.
 */
const withoutCase = [108, 109, 110];
/** The cell is empty. */
const blank = [28];

const answers: DemonstrationAnswer[] = [
  ...notOurs.map((n) => notApplicable(n, "我局不涉及", "本局不涉及这项任务。")),
  ...notOursSinceReform.map((n) => notApplicable(n, "机构改革后，我局不涉及", "机构改革后，本局不再涉及这项任务。")),
  ...notOursYet.map((n) => notApplicable(n, "我局尚不涉及", "本局尚不涉及这项任务。")),
  ...withoutCase.map((n): DemonstrationAnswer => ({
    indicator: taskCode(n),
    status: "not-applicable",
    reported: "no-case",
    printed: "我局至今无行政复议案件，尚未建立该制度。",
    progress: "到报告之日没有行政复议案件，制度尚未建立。",
  })),
  ...blank.map((n): DemonstrationAnswer => ({
    indicator: taskCode(n),
    status: "not-started",
    reported: "blank",
    printed: null,
    progress: "",
  })),
  ...answeredTasks.map(({ n, ...rest }): DemonstrationAnswer => ({
    indicator: taskCode(n),
    reported: "answered",
    facts: { [attainmentFact]: rest.status },
    ...rest,
  })),
];

/** What the agency reported on 2019-11-26: 80 tasks not applicable, 3 without a case, 1 blank, 49 answered. */
export const chongqingIp2019Report: Demonstration = {
  framework: "chongqing-ip-2019",
  title: "重庆市知识产权局2019年11月26日报告的完成情况（状态为本平台归类）",
  answers: answers.toSorted((a, b) => a.indicator.localeCompare(b.indicator, "en")),
};

function notApplicable(n: number, printed: string, progress: string): DemonstrationAnswer {
  return { indicator: taskCode(n), status: "not-applicable", reported: "not-applicable", printed, progress };
}

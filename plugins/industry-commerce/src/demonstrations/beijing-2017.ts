import type { Demonstration } from "@faheng/plugin-api";
import { beijingAic2017 } from "../frameworks/beijing-aic-2017/framework.ts";
import { districtBureauItems } from "../profiles/district-bureaus.ts";

type Answer = Demonstration["answers"][number];

/** Printed numbers by how far they are; the others have not begun. */
const done = [
  1, 2, 3, 4, 5, 6, 13, 14, 15, 16, 24, 26, 27, 32, 39, 40, 41, 42, 44, 45, 48, 49, 51, 54, 57, 58, 59, 63, 64,
];
const inProgress = [7, 8, 11, 12, 17, 22, 23, 25, 28, 29, 30, 38, 43, 47, 50, 53, 55, 56, 60, 61, 65, 66];
/** Where the third party found less than the daily evaluation did. */
const lessToThirdParty = [6, 16, 27, 44, 58];

function answer(number: number, status: "done" | "in-progress"): Answer {
  const indicator = `t${number}`;
  const daily = status === "done" ? "done" : "partly";
  const thirdParty = lessToThirdParty.includes(number) ? "partly" : daily;
  return {
    indicator,
    status,
    reported: "answered",
    printed: null,
    progress: status === "done" ? "演示：已落实，制度和台账齐备。" : "演示：正在落实，年底前完成。",
    facts: districtBureauItems.includes(indicator) ? { daily, "third-party": thirdParty } : {},
  };
}

/** A year's work, made up; nothing in it says anything about a real bureau. */
export const beijing2017Demonstration: Demonstration = {
  framework: beijingAic2017.id,
  title: "演示数据（虚构）",
  answers: [
    ...done.map((number) => answer(number, "done")),
    ...inProgress.map((number) => answer(number, "in-progress")),
  ],
};

/** The same at the end of the year, every item answered; made up as well. */
export const beijing2017Finished: Demonstration = {
  framework: beijingAic2017.id,
  title: "演示数据（虚构，全年）",
  answers: Array.from({ length: 67 }, (_, index) =>
    answer(index + 1, [25, 30, 61].includes(index + 1) ? "in-progress" : "done"),
  ),
};

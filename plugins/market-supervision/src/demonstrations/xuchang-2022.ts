import type { Demonstration } from "@faheng/plugin-api";
import { xuchangDemonstration2022 as framework } from "../frameworks/xuchang-demonstration-2022/index.ts";
import { answeredMaterials, materialKey, MATERIALS_FACT } from "../materials.ts";

type Answer = Demonstration["answers"][number];

/** Printed numbers of the items that are reached, and of those reached in part, with one material still to come. */
const reached = [
  1, 2, 3, 5, 6, 7, 8, 9, 11, 13, 15, 17, 21, 22, 23, 24, 26, 28, 29, 32, 35, 37, 38, 40, 45, 46, 47, 48, 49, 52, 55,
  56, 57, 58, 59, 60, 63, 64, 65, 67, 69, 72, 79, 80, 82, 86, 88, 90, 95, 99, 102, 103, 107, 108, 109, 110, 112, 114,
];
const reachedPartly = [
  4, 10, 12, 14, 19, 30, 34, 36, 41, 43, 44, 50, 54, 61, 62, 66, 75, 76, 77, 81, 85, 97, 101, 105, 115,
];

function answer(number: number, attainment: "done" | "partly"): Answer {
  const indicator = `I${number}`;
  const printed = framework.indicators.find(({ code }) => code === indicator);
  const materials = printed ? answeredMaterials(printed) : [];
  const ready = materials.map((_, position) => materialKey(position)).slice(0, attainment === "done" ? undefined : -1);
  return {
    indicator,
    status: attainment === "done" ? "done" : "in-progress",
    reported: "answered",
    printed: null,
    progress: attainment === "done" ? "演示：已达到，材料齐全。" : "演示：部分达到，正在整改和补充材料。",
    facts: { attainment, ...(materials.length > 0 && { [MATERIALS_FACT]: ready }) },
  };
}

const vetoes = ["V1", "V2"].map((indicator): Answer => ({
  indicator,
  status: "done",
  reported: "answered",
  printed: null,
  progress: "演示：没有此类情形。",
  facts: { struck: false },
}));

/** A city half-way through the programme, made up; nothing in it says anything about a real bureau. */
export const xuchang2022Demonstration: Demonstration = {
  framework: framework.id,
  title: "演示数据（虚构，自查阶段）",
  answers: [
    ...reached.map((number) => answer(number, "done")),
    ...reachedPartly.map((number) => answer(number, "partly")),
    ...vetoes,
  ],
};

/** The same at the end of the programme, every item answered; made up as well. */
export const xuchang2022Finished: Demonstration = {
  framework: framework.id,
  title: "演示数据（虚构，创建周期结束）",
  answers: [
    ...Array.from({ length: 115 }, (_, index) =>
      answer(index + 1, [36, 61, 81, 97].includes(index + 1) ? "partly" : "done"),
    ),
    ...vetoes,
  ],
};

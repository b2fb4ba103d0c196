import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { bases } from "./bases.ts";
import type { ChapterData, GroupData, TaskData } from "./chapter-data.ts";
import { officialDigests } from "./official-digests.ts";
import { readUnits } from "./read-units.ts";

/** The code of the task with this printed number: `T007` for `（7）`. */
export function taskCode(n: number): string {
  return `T${String(n).padStart(3, "0")}`;
}

/** The code of the 工作任务 with this printed number: `G07` for `7．`. */
export function groupCode(n: number): string {
  return `G${String(n).padStart(2, "0")}`;
}

/** A chapter and its 工作任务 as groups of the framework. */
export function groupsOf(chapter: ChapterData): GroupInput[] {
  const { code, printedNumber, title, taxonomies } = chapter;
  return [
    { code, parent: null, level: 1, printedNumber, title, taxonomies },
    ...chapter.groups.map((group): GroupInput => {
      const doubts = group.doubts ?? [];
      return {
        code: groupCode(group.n),
        parent: code,
        level: 2,
        printedNumber: `${group.n}．`,
        title: group.title,
        doubts,
      };
    }),
  ];
}

/** The 具体措施 of a chapter as indicators. */
export function indicatorsOf(chapter: ChapterData): IndicatorInput[] {
  return chapter.groups.flatMap((group) => group.tasks.map((task) => indicatorOf(group, task)));
}

function indicatorOf(group: GroupData, task: TaskData): IndicatorInput {
  const { n, requirement, sources, lead, cooperating, figures = [], taxonomies = null, doubts = [] } = task;
  return {
    code: taskCode(n),
    group: groupCode(group.n),
    kind: "item",
    printedNumber: `（${n}）`,
    title: "heading" in task ? task.heading : task.ourTitle,
    titleIsOurs: "ourTitle" in task,
    requirement,
    lead: readUnits(lead),
    cooperating: readUnits(cooperating),
    printed: { bases: sources.join("、"), lead, cooperating },
    bases: sources.map((number) => bases.find((basis) => basis.documentNumber === number)?.key ?? number),
    figures,
    taxonomies,
    place: `附件 具体措施（${n}）`,
    officialDigest: officialDigests[n - 1] ?? null,
    doubts,
  };
}

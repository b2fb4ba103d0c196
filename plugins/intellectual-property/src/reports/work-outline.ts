import { groupCode } from "../frameworks/chongqing-ip-2019/compose.ts";

/** A heading of the report as printed, and the 工作任务 whose answers fill what stands under it. */
export interface OutlineEntry {
  readonly level: 2 | 3;
  readonly text: string;
  /** Codes of 工作任务; empty for a heading that only stands above others. */
  readonly groups: readonly string[];
}

/** Part one, 2016年至今工作开展情况. The headings are the document's, whole; which task fills which is our reading. */
export const workOutline: readonly OutlineEntry[] = [
  {
    level: 2,
    text: "（一）紧紧围绕党政领导干部学习贯彻习近平总书记关于法治政府建设的重要指示和中央有关决策部署的情况",
    groups: groups([38, 44]),
  },
  {
    level: 2,
    text: "（二）紧紧围绕构建系统完备、科学规范、运行有效的依法行政制度体系和健全科学、民主、依法决策机制的情况",
    groups: [],
  },
  { level: 3, text: "1.依法全面履行政府职能方面。", groups: groups([1, 8]) },
  { level: 3, text: "2.完善依法行政制度体系方面。", groups: groups([9, 12], [16, 19]) },
  { level: 3, text: "3.加强文件的规范管理方面。", groups: groups([13, 15]) },
  {
    level: 2,
    text: "（三）紧紧围绕推进严格规范公正文明执法，提升行政执法公信力，实现社会公平正义的情况",
    groups: groups([20, 37]),
  },
];

/** A problem of part two with the rectification of part three that answers it; both headings as printed. */
export interface ProblemArea {
  readonly problem: string;
  readonly rectification: string;
  readonly groups: readonly string[];
}

/** Parts two and three. The headings are the document's; which open task belongs under which is our reading. */
export const problemAreas: readonly ProblemArea[] = [
  {
    problem: "（一）人才队伍建设仍需加强。",
    rectification: "（一）夯实人才队伍建设。",
    groups: groups([23, 23], [38, 42]),
  },
  {
    problem: "（二）制度机制建立仍需完善。",
    rectification: "（二）强化制度机制完善。",
    groups: groups([1, 8], [16, 22], [24, 31], [33, 36], [44, 44]),
  },
  {
    problem: "（三）普法宣传深度仍需强化",
    rectification: "（三）增强普法宣传深度。",
    groups: groups([32, 32], [37, 37], [43, 43]),
  },
  {
    problem: "（四）知识产权地方立法工作亟需加强",
    rectification: "（四）提升文件审查质量和效率。",
    groups: groups([9, 15]),
  },
];

/** Codes of the 工作任务 in these spans of printed numbers, ends included. */
function groups(...spans: readonly (readonly [number, number])[]): string[] {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => groupCode(first + at)));
}

import type { ErrorReport } from "@faheng/domain";
import type { DraftView } from "./draft-view.ts";
import { groupText } from "./group-path.ts";
import type { Tab } from "./tabs.ts";

/** Where a problem is mended: a sheet of the draft, and the item or heading there. */
export interface ProblemPlace {
  readonly tab: Tab;
  readonly code: string | null;
  /** What the place is called; `null` for a fact about the file. */
  readonly name: string | null;
  /** As the report has it. */
  readonly place: string;
}

/** The same problem in all its places. */
export interface Problem {
  readonly report: ErrorReport;
  readonly places: readonly ProblemPlace[];
}

/** What is mended among the reference lists, and not with the item that it names. */
const OF_TAXONOMIES = "FAHENG_FRAMEWORK_UNMAPPED";

/** Problems that are said in the same words stand together: a hundred items without a heading's place are one thing to do. */
export function groupedProblems({ problems, framework }: DraftView): readonly Problem[] {
  const groups = new Map<string, { report: ErrorReport; places: ProblemPlace[] }>();
  for (const report of problems) {
    const said = `${report.code} ${report.message.zh}`;
    const own = groups.get(said) ?? { report, places: [] };
    groups.set(said, own);
    if (report.place !== null) own.places.push(placeOf(report.place, report.code, framework));
  }
  return [...groups.values()];
}

/** An item as the document numbers and names it. */
function itemText({ printedNumber, title }: DraftView["framework"]["indicators"][number]): string {
  return [printedNumber, title].filter((it) => it !== null && it !== "").join(" ");
}

function placeOf(place: string, code: string, framework: DraftView["framework"]): ProblemPlace {
  const [, inList] = /^(?:items|indicators|groups)\.([A-Z][\w-]*(?:\.\d+)*)/u.exec(place) ?? [];
  const named = inList ?? place;
  const item = framework.indicators.find((it) => it.code === named);
  const group = framework.groups.find((it) => it.code === (item?.group ?? named));
  if (code === OF_TAXONOMIES && group !== undefined) {
    return { tab: "taxonomies", code: null, name: item === undefined ? groupText(group) : itemText(item), place };
  }
  if (item !== undefined) return { tab: "items", code: item.code, name: itemText(item), place };
  if (group !== undefined) return { tab: "items", code: group.code, name: groupText(group), place };
  return { tab: "about", code: null, name: null, place };
}

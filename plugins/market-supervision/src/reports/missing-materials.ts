import {
  type Answer,
  type AssessmentView,
  type Indicator,
  type Material,
  materialsOf,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { isRestated } from "../frameworks/xuchang-demonstration-2022/restated-materials.ts";
import { answersForMaterials, materialKey, MATERIALS_FACT, sharingIndicators } from "../materials.ts";
import { progressText, responsibleCell } from "./cells.ts";

const FRAMEWORK = "xuchang-demonstration-2022";

/** What still has to be handed in: every material not ticked as ready, unless 不涉及 has been agreed. */
export const missingMaterials: ReportDefinition = {
  id: `${FRAMEWORK}-missing-materials`,
  title: "尚缺报送材料清单",
  frameworks: [FRAMEWORK],
  render: (view) => {
    const lists = view.framework.indicators.filter(answersForMaterials).map((item) => listOf(view, item));
    const open = lists.filter(({ isExempt }) => !isExempt);
    const count = (of: typeof lists, what: "materials" | "missing"): number =>
      of.reduce((sum, list) => sum + list[what].length, 0);
    const [all, due, missing] = [count(lists, "materials"), count(open, "materials"), count(open, "missing")];
    return {
      title: "尚缺报送材料清单",
      documentNumber: null,
      orientation: "landscape",
      blocks: [
        { kind: "paragraph", text: reportCaption(view), align: "left" },
        {
          kind: "paragraph",
          text: `责任分工表共列材料${all}份：不涉及${all - due}份，已备${due - missing}份，尚缺${missing}份。几项共用的材料只计一次。`,
        },
        ...view.framework.notes
          .filter(({ key }) => ["secret", "narrative", "evidence-window"].includes(key))
          .map(({ title, text }) => ({ kind: "paragraph" as const, text: `${title}：${text}` })),
        {
          kind: "table",
          name: "尚缺材料",
          columns: [
            { title: "三级指标", width: 22 },
            { title: "报送材料", width: 38 },
            { title: "提供单位", width: 14 },
            { title: "责任单位", width: 13 },
            { title: "完成进度", width: 13 },
          ],
          rows: open.flatMap(rowsOf(view)),
        },
      ],
    };
  },
};

interface MaterialList {
  readonly item: Indicator;
  readonly materials: readonly Material[];
  readonly missing: readonly Material[];
  readonly isExempt: boolean;
}

function listOf(view: AssessmentView, item: Indicator): MaterialList {
  const materials = materialsOf(view.framework, item) ?? [];
  const ready = readyKeys(view.answers.get(item.code));
  const missing = materials.filter((_, position) => !ready.has(materialKey(position)));
  const holders = item.sharedMaterials === null ? [item] : sharingIndicators(item.sharedMaterials);
  const isExempt = holders.every(({ code }) => isAgreedNotApplicable(view.answers.get(code)));
  return { item, materials, missing, isExempt };
}

function rowsOf(view: AssessmentView): (list: MaterialList) => ReportCell[][] {
  return ({ item, missing }) =>
    missing.map((material, index) => [
      ...(index === 0 ? [{ text: headingOf(item), isOurs: item.titleIsOurs, rowSpan: missing.length }] : []),
      { text: `${material.printedNumber ?? ""}${material.text}`, isOurs: isRestated(item, material) },
      { text: material.owner ?? "" },
      ...(index === 0
        ? [
            { ...responsibleCell(item), rowSpan: missing.length },
            { text: progressText(view.answers.get(item.code)), rowSpan: missing.length },
          ]
        : []),
    ]);
}

/** Printed number and title; the numbers of all that share the list. */
function headingOf({ sharedMaterials, printedNumber, title }: Indicator): string {
  if (sharedMaterials === null) return `${printedNumber ?? ""} ${title}`;
  const numbers = sharingIndicators(sharedMaterials).map((it) => it.printedNumber);
  return `${numbers.join("、")}（共用）`;
}

function readyKeys(answer: Answer | undefined): ReadonlySet<unknown> {
  const fact = answer?.facts[MATERIALS_FACT];
  return new Set(Array.isArray(fact) ? fact : []);
}

function isAgreedNotApplicable(answer: Answer | undefined): boolean {
  return answer?.status === "not-applicable" && (answer.notApplicable?.approvedBy ?? null) !== null;
}

import {
  type Answer,
  type AssessmentView,
  chineseDate,
  type Indicator,
  type ReportBlock,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { indicatorCell, materialsCell, methodsCell, notApplicableText } from "./cells.ts";

const FRAMEWORK = "xuchang-demonstration-2022";

/** Annex 2 for each responsible unit: the ledger that is due every month, in its own columns and words. */
export const monthlyLedger: ReportDefinition = {
  id: `${FRAMEWORK}-ledger`,
  title: "创建工作台账（按月报送）",
  frameworks: [FRAMEWORK],
  render: (view) => {
    const { ledger, departments, indicators } = view.framework;
    const due = dueDate(view.printedOn, ledger?.dueDay ?? 1);
    const units = departments
      .map(({ name }) => ({ name, items: indicators.filter((it) => it.responsible?.lead?.includes(name)) }))
      .filter(({ items }) => items.length > 0);
    return {
      title: ledger?.title ?? "",
      documentNumber: null,
      orientation: "landscape",
      blocks: [
        { kind: "paragraph", text: `本期报送期限：${due}。`, align: "left" },
        { kind: "paragraph", text: ledger?.note ?? "" },
        ...units.flatMap(({ name, items }, index): ReportBlock[] => [
          ...(index === 0 ? [] : [{ kind: "page-break" as const }]),
          ...unitBlocks(view, name, items),
        ]),
      ],
    };
  },
};

function unitBlocks(view: AssessmentView, name: string, items: readonly Indicator[]): ReportBlock[] {
  const columns = view.framework.ledger?.columns ?? [];
  return [
    { kind: "heading", level: 2, text: name },
    {
      kind: "paragraph",
      text: `责任单位：${name}（公章）　　填表时间：${chineseDate(view.printedOn)}`,
      align: "left",
    },
    {
      kind: "table",
      name,
      columns: columns.map(({ key, title }) => ({ title, width: WIDTHS[key] ?? 10 })),
      rows: items.map((item) => [
        indicatorCell(view, item),
        methodsCell(item),
        materialsCell(view, item),
        { text: ledgerProgress(view.answers.get(item.code)) },
        // Written in by hand: the platform keeps names and telephones out of frameworks and reports.
        { text: "" },
      ]),
    },
  ];
}

const WIDTHS: Readonly<Record<string, number>> = { level3: 28, methods: 10, materials: 28, progress: 22, contact: 12 };

/** 完成进度 in the ledger's two forms: 已完成 with what was done, 未完成 with how far it is. */
function ledgerProgress(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  const reason = notApplicableText(answer);
  if (reason !== null) return reason;
  if (answer.status === "done") return `已完成。${answer.progress}`;
  return `未完成。${answer.status === "not-started" && answer.progress === "" ? "尚未开展" : answer.progress}`;
}

/** The first day of that number on or after a day, `YYYY-MM-DD` both. */
function dueDate(day: string, dueDay: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const isNext = date > dueDay;
  const dueMonth = isNext ? (month % 12) + 1 : month;
  const dueYear = isNext && month === 12 ? year + 1 : year;
  return `${dueYear}年${dueMonth}月${dueDay}日`;
}

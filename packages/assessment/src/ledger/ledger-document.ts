import { chineseDate, type ReportCell, type ReportModel } from "@faheng/plugin-api";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { anchorNow, withAnchor } from "../report/audit-anchor.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { type LedgerLineView, type LedgerReading, type LedgerView, ledgerViewOf } from "./get-ledger.ts";
import { ledgerName, loadLedger } from "./load-ledger.ts";

/**
 * A department's month in the official columns, to be stamped and signed; who took it is written to the audit. 联系方式 is left
 * to be written by hand: the platform keeps no telephones.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_LEDGER_MONTH
 */
export const buildLedgerDocument = defineAct({
  ...LOOKING,
  action: "ledger.read",
  load: async (desk, input: LedgerReading & { readonly format: ReportFormat }) => await loadLedger(desk, input),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
  name: (input) => `${ledgerName(input)}.${input.format}`,
  prepare: async ({ desk, input, found }): Promise<ReportFile> => {
    const { agency, cycle } = found.loaded;
    const view = await ledgerViewOf(desk, input, found);
    const { mediaType, render } = REPORT_FORMATS[input.format];
    const model = withOwnMark(ledgerModel(view, desk.today), cycle);
    const bytes = await render(withAnchor(model, await anchorNow(desk.context)));
    const fileName = `${agency.name} ${printedTitle(cycle)} ${view.department.name} ${view.month} 台账.${input.format}`;
    return { fileName, mediaType, bytes };
  },
  apply: async (_, { found: { loaded }, prepared }) => ({ answer: prepared, trace: { agencyId: loaded.agency.id } }),
});

const WIDTHS: Readonly<Record<string, number>> = { level3: 26, methods: 10, materials: 26, progress: 24, contact: 14 };
const STATES = { none: "未填", open: "填写中，未报送", submitted: "已报送，待签收", signed: "已签收" } as const;

/** How a month stands, in words. */
export function ledgerStanding({ state, version }: Pick<LedgerView, "state" | "version">): string {
  return `${STATES[state]}${version > 1 ? `，第${version}版（更正）` : ""}`;
}

/** The table itself. */
export function ledgerModel(view: LedgerView, printedOn: string): ReportModel {
  const { form, department, month, filledOn, dueOn, isLate, lines } = view;
  const [year = "", number = ""] = month.split("-");
  const stands = ledgerStanding(view);
  const due = dueOn === null ? "" : `　　报送期限：${chineseDate(dueOn)}${isLate ? "（逾期报送）" : ""}`;
  const signed = view.steps.findLast((it) => it.act === "sign");
  const corrected = lines.filter((it) => it.corrected !== null);
  return {
    title: form.title,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "paragraph",
        text: `责任单位：${department.name}（公章）　　填表时间：${chineseDate(filledOn ?? printedOn)}`,
        align: "left",
      },
      {
        kind: "paragraph",
        text: `${year}年${Number(number)}月（${stands}）${due}`,
        align: "left",
      },
      {
        kind: "table",
        name: `${month} ${department.name}`,
        columns: form.columns.map(({ key, title }) => ({ title, width: WIDTHS[key] ?? 12 })),
        rows: lines.map((line) => form.columns.map(({ key }) => cellOf(key, line))),
      },
      {
        kind: "paragraph",
        text: `填表人：　　　　　　　　责任单位负责人：　　　　　　　　签收人：${signed?.byName ?? ""}`,
        align: "left",
      },
      ...(form.isOurs
        ? [{ kind: "paragraph", text: "本表栏目由本平台拟定，文件未规定台账格式。", align: "left" } as const]
        : []),
      ...corrected.map(
        (it) =>
          ({
            kind: "paragraph",
            text: `※ ${it.number}已更正，原为：${progressOf(it.corrected ?? it)}`,
            align: "left",
          }) as const,
      ),
    ],
  };
}

function cellOf(key: string, line: LedgerLineView): ReportCell {
  if (key === "level3") return { text: `${line.number} ${line.title}`.trim() };
  if (key === "methods") return { text: line.methods.join("、") };
  if (key === "materials") return { text: line.materials.join("\n") };
  if (key === "progress") return { text: `${line.corrected === null ? "" : "※"}${progressOf(line)}` };
  // Written in by hand under the name.
  if (key === "contact") return { text: `${line.responsible.name}\n　` };
  return { text: "" };
}

/** 完成进度 in the ledger's words: 已完成 with what was done, 未完成 with how far it is. */
export function progressOf({ status, text }: Pick<LedgerLineView, "status" | "text">): string {
  if (status === null) return text;
  const word = { done: "已完成", undone: "未完成", "not-applicable": "不涉及" }[status];
  return text === "" ? word : `${word}。${text}`;
}

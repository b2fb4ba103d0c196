import { listResponses } from "@faheng/database";
import { type FillCell, renderFillBook } from "@faheng/documents";
import {
  chaptersOf,
  type Indicator,
  type IndicatorResponse,
  periodDutyProcess,
  responseProcess,
  responseStateOf,
} from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { canAnswer, loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { dutyKey, dutyTexts, targetOf } from "./duty-cells.ts";
import { begunDuties, type OwnDuty } from "./own-duties.ts";
import { cellsOf, textsOf } from "./fact-cells.ts";
import { HEADINGS, SHEETS, STATUS_WORDS, valueKey } from "./fill-columns.ts";
import { type Origin, originLines } from "./origin.ts";
import { askedOf, type FillQuestion } from "./questions.ts";

/**
 * The table to fill in: for a coordinator the whole agency's, for somebody of a department what is theirs, with the answers as
 * they stand. What may be written into is open and coloured; who took it is written to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const buildFillBook = defineAct({
  ...LOOKING,
  action: "response.save",
  load: async (desk, { assessmentId }: { readonly assessmentId: string }) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({
    agencyId: loaded?.agency.id ?? null,
    answerers: loaded?.pinned.framework.indicators.flatMap((it) => loaded.answerersOf(it)) ?? [],
  }),
  name: ({ assessmentId }) => `fill:${assessmentId}.xlsx`,
  prepare: async ({ desk, found: loaded }): Promise<ReportFile> => {
    const { agency, assessment, cycle, pinned } = loaded;
    const responses = new Map((await listResponses(desk.db, assessment)).map((it) => [it.indicator, it]));
    const inOrder = chaptersOf(pinned.framework).flatMap((it) => it.indicators);
    const own = inOrder.filter((it) => canAnswer(desk, loaded, it));
    const scorer = await pinned.scorer();
    const lines = own.map((indicator): FillLine => {
      const response = responses.get(indicator.code) ?? null;
      return { indicator, response, questions: askedOf(scorer, indicator.code), isOpen: isOpenIn(response) };
    });
    const of = `${agency.name} ${printedTitle(cycle)}`;
    const versions = new Map(lines.map(({ indicator, response }) => [indicator.code, response?.version ?? 0]));
    const periods = await begunDuties(desk, loaded, own);
    const duties = new Map(periods.map((it) => [dutyKey(targetOf(it.duty)), it.versions.at(-1)?.version ?? 0]));
    const manifest = assessment.manifestSha256;
    const origin: Origin = { assessmentId: assessment.id, manifest, of, versions, duties };
    const bytes = await renderFillBook({
      sheets: [
        answersSheet(lines),
        valuesSheet(lines),
        ...(periods.length === 0 ? [] : [periodsSheet(periods)]),
        originSheet(origin),
      ],
      notes: { name: "填写说明", lines: periods.length === 0 ? NOTES : [...NOTES, ...PERIOD_NOTES] },
    });
    return { fileName: `${of} 填报表.xlsx`, mediaType: REPORT_FORMATS.xlsx.mediaType, bytes };
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});

interface FillLine {
  readonly indicator: Indicator;
  readonly response: IndicatorResponse | null;
  readonly questions: readonly FillQuestion[];
  readonly isOpen: boolean;
}

/** Whether the table of the process lets an answer be saved as it stands. */
function isOpenIn(response: IndicatorResponse | null): boolean {
  const state = responseStateOf(response);
  return responseProcess.transitions.some(
    (it) => it.act === "response.save" && (it.from as readonly string[]).includes(state),
  );
}

const closed = (text: string): FillCell => ({ text, isOpen: false });

function answersSheet(lines: readonly FillLine[]) {
  const statuses = Object.values(STATUS_WORDS);
  return {
    name: SHEETS.answers,
    columns: [
      { title: HEADINGS.number, width: 8 },
      { title: HEADINGS.title, width: 30 },
      { title: HEADINGS.requirement, width: 36 },
      { title: HEADINGS.status, width: 12 },
      { title: HEADINGS.progress, width: 50 },
      { title: HEADINGS.reason, width: 24 },
      { title: HEADINGS.standing, width: 10 },
      { title: HEADINGS.key, width: 14 },
    ],
    rows: lines.map(({ indicator, response, isOpen }): FillCell[] => {
      const state = responseStateOf(response);
      return [
        closed(indicator.printedNumber ?? indicator.code),
        closed(indicator.title),
        closed(indicator.requirement ?? ""),
        { text: response === null ? "" : STATUS_WORDS[response.status], isOpen, choices: statuses, hint: "从列表选" },
        { text: response?.progress ?? "", isOpen },
        { text: response?.notApplicable?.reason ?? "", isOpen, hint: "只有“不涉及”的才写理由" },
        closed(state === "none" ? "" : responseProcess.states[state].zh),
        closed(indicator.code),
      ];
    }),
  };
}

function valuesSheet(lines: readonly FillLine[]) {
  return {
    name: SHEETS.values,
    columns: [
      { title: HEADINGS.number, width: 8 },
      { title: HEADINGS.title, width: 30 },
      { title: HEADINGS.clause, width: 40 },
      { title: HEADINGS.label, width: 30 },
      { title: HEADINGS.value, width: 20 },
      { title: HEADINGS.hint, width: 40 },
      { title: HEADINGS.key, width: 26 },
    ],
    rows: lines.flatMap(({ indicator, response, questions, isOpen }) =>
      questions.flatMap(({ key, field, clauses }) => {
        const texts = textsOf(field, response?.facts[key]);
        const { code, title, printedNumber } = indicator;
        const wording = [...new Set(clauses.map((it) => it.wording))].join("\n");
        const head = [closed(printedNumber ?? code), closed(title), closed(wording)];
        const cells = cellsOf(field);
        if (cells.length === 0) {
          return [[...head, closed(field.label), closed(""), closed("请在填报页逐项填写"), closed("")]];
        }
        return cells.map((cell): FillCell[] => {
          const { part, label, hint, choices = [] } = cell;
          const open: FillCell = { text: texts[part] ?? "", isOpen, choices, hint };
          return [...head, closed(label), open, closed(hint), closed(valueKey(code, key, part))];
        });
      }),
    ),
  };
}

/** A row a period: open is what nobody has stated or waived yet. */
function periodsSheet(periods: readonly OwnDuty[]) {
  return {
    name: SHEETS.periods,
    columns: [
      { title: HEADINGS.number, width: 8 },
      { title: HEADINGS.title, width: 30 },
      { title: HEADINGS.task, width: 24 },
      { title: HEADINGS.asked, width: 24 },
      { title: HEADINGS.period, width: 12 },
      { title: HEADINGS.due, width: 12 },
      { title: HEADINGS.doneOn, width: 14 },
      { title: HEADINGS.amount, width: 12 },
      { title: HEADINGS.note, width: 36 },
      { title: HEADINGS.standing, width: 10 },
      { title: HEADINGS.key, width: 26 },
    ],
    rows: periods.map(({ indicator, duty, versions }): FillCell[] => {
      const last = versions.at(-1) ?? null;
      const state = last?.state ?? "open";
      const { doneOn, amount, note } = dutyTexts(last);
      const { from, key } = duty.period;
      const isOpen = state === "open";
      const hint = `${from}至${duty.countsTo}之间的日期，不晚于填写当天`;
      return [
        closed(indicator.printedNumber ?? indicator.code),
        closed(indicator.title),
        closed(duty.label),
        closed(duty.printed),
        closed(key),
        closed(duty.due.dueOn),
        { text: doneOn, isOpen, hint },
        { text: amount, isOpen: isOpen && duty.wanted !== null, hint: `${duty.unit}，大于0，最多三位小数` },
        { text: note, isOpen, hint: "可不填" },
        closed(state === "open" ? "" : periodDutyProcess.states[state].zh),
        closed(dutyKey(targetOf(duty))),
      ];
    }),
  };
}

function originSheet(origin: Origin) {
  return {
    name: SHEETS.origin,
    isHidden: true,
    columns: [
      { title: "项目", width: 20 },
      { title: "内容", width: 60 },
    ],
    rows: originLines(origin).map((line) => line.map(closed)),
  };
}

const NOTES: readonly string[] = [
  "填写说明",
  "一、只填浅黄色的单元格；灰色的是锁定的，改了也不读取。有下拉列表的从列表选。",
  `二、“${SHEETS.answers}”表一行一项；“${SHEETS.values}”表一行一个数据，单位和范围写在右边。`,
  "三、可以排序、隐藏或删去不填的行；没有的行保持不变。不要新增行，不要改动“识别码”，不要合并单元格。",
  "四、把原有的内容清空，就是撤回这项数据。",
  "五、数字可以写全角，也可以带千分位；日期写成2017-03-01、2017/3/1或2017年3月1日。公式按算出的值读取。",
  "六、交回时先试算，逐项显示会改什么、哪里有误、哪些别人已经先改；确认之前不写入任何内容。",
  "七、已报送、已审定的不能改，先在填报页撤回或修订。",
];

const PERIOD_NOTES: readonly string[] = [
  `八、“${SHEETS.periods}”表一行一期，只列已经开始的各期；“${HEADINGS.doneOn}”填本期最近一次的日期，只要求日期的不填数量。`,
  "九、已填、已免报的各期锁定，要改的先在填报页撤回本期。",
];

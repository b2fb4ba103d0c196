import type { TemplateValues } from "@faheng/documents";
import { NARRATIVE_FIGURES, type NarrativeDocument, type TemplateKind, withFigures } from "@faheng/domain";
import { chineseDate } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { responsibilityOf } from "../assignment/responsibility-statement.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { ledgerAbout } from "../ledger/ledger-about.ts";
import { ledgerStanding, progressOf } from "../ledger/ledger-document.ts";
import { annexStatus, narrativeAround } from "../narrative/narrative-model.ts";
import { PROBLEM_COLUMNS, problemRows } from "../rectification/export-rectifications.ts";
import { noticedIn } from "../rectification/rectification-notice.ts";

/** Which document it is, as its built-in layout has it. */
interface TemplateSubject {
  readonly about: string;
  readonly title: string;
  /** `null` for none. */
  readonly number: string | null;
}

type Values = (desk: Desk, loaded: LoadedAssessment, about: string) => Promise<TemplateValues>;

const OF_KIND: Readonly<Record<TemplateKind, Values>> = {
  "self-report": async (desk, loaded) => await writtenValues(desk, loaded, "self-report"),
  "annual-report": async (desk, loaded) => await writtenValues(desk, loaded, "annual-report"),
  ledger: ledgerValues,
  responsibility: responsibilityValues,
  problems: async (desk, loaded) => ({
    问题清单: (await problemRows(desk, loaded)).map((row) =>
      Object.fromEntries(PROBLEM_COLUMNS.map(({ title }, at) => [title, row[at] ?? ""])),
    ),
  }),
  notice: noticeValues,
};

/** What the fields of a template come to now. Every field has its value: an empty text, or no rows, where there is nothing to say. */
export async function templateValues(
  desk: Desk,
  loaded: LoadedAssessment,
  kind: TemplateKind,
  { about, title, number }: TemplateSubject,
): Promise<TemplateValues> {
  return {
    标题: title,
    机关名称: loaded.agency.name,
    考评周期: printedTitle(loaded.cycle),
    发文字号: number ?? "",
    制作日期: chineseDate(desk.today),
    ...(await OF_KIND[kind](desk, loaded, about)),
  };
}

async function writtenValues(
  desk: Desk,
  loaded: LoadedAssessment,
  document: NarrativeDocument,
): Promise<TemplateValues> {
  const { last, around } = await narrativeAround(desk, loaded, document);
  return {
    年度: around.year,
    正文: last.blocks.map(({ level, text }) => {
      const said = [{ 文字: withFigures(text, last.figures) }];
      const of = (wanted: number): readonly TemplateValues[] => (level === wanted ? said : []);
      return { 一级标题: of(1), 二级标题: of(2), 三级标题: of(3), 段落: of(0) };
    }),
    ...Object.fromEntries(NARRATIVE_FIGURES.map((name) => [name, last.figures[name] ?? "—"])),
    考评事项: around.items.map(({ number, title, status, progress }) => ({
      序号: number,
      事项: title,
      完成情况: annexStatus(status),
      说明: progress,
    })),
  };
}

async function ledgerValues(desk: Desk, loaded: LoadedAssessment, about: string): Promise<TemplateValues> {
  const view = await ledgerAbout(desk, loaded, about);
  const [year = "", month = ""] = view.month.split("-");
  return {
    责任单位: view.department.name,
    年份: year,
    月份: String(Number(month)),
    办理情况: ledgerStanding(view),
    填表时间: chineseDate(view.filledOn ?? desk.today),
    报送期限: view.dueOn === null ? "" : chineseDate(view.dueOn),
    签收人: view.steps.findLast((it) => it.act === "sign")?.byName ?? "",
    台账事项: view.lines.map((line) => ({
      序号: line.number,
      事项: line.title,
      测评方式: line.methods.join("、"),
      报送材料: line.materials.join("\n"),
      完成进度: progressOf(line),
      责任人: line.responsible.name,
      更正前: line.corrected === null ? "" : progressOf(line.corrected),
    })),
  };
}

async function responsibilityValues(desk: Desk, loaded: LoadedAssessment, about: string): Promise<TemplateValues> {
  const { department, framework, profile, lines } = await responsibilityOf(desk, loaded, about);
  const isLed = (line: (typeof lines)[number]): boolean => line.lead.includes(department);
  const led = lines.filter(isLed).length;
  return {
    责任处室: department,
    指标体系: framework,
    评分方案: profile ?? "",
    牵头项数: String(led),
    配合项数: String(lines.length - led),
    责任事项: lines.map((line) => ({
      序号: line.number,
      事项: line.title,
      职责: `${isLed(line) ? "牵头" : "配合"}${line.isByPrintedName ? "※" : ""}`,
      责任人: line.people.join("、"),
      完成时限: line.dueOn === null ? "" : chineseDate(line.dueOn),
    })),
  };
}

async function noticeValues(desk: Desk, loaded: LoadedAssessment): Promise<TemplateValues> {
  const { problems, around } = await noticedIn(desk, loaded);
  return {
    发文单位: around.office,
    问题个数: String(problems.length),
    未定时限个数: String(problems.filter(({ dueOn }) => dueOn === null).length),
    问题清单: problems.map(({ found, origin, indicator, dueOn }, at) => ({
      序号: String(at + 1),
      存在问题: found,
      来源: origin,
      所属指标: indicator,
      完成时限: dueOn === null ? "未定" : chineseDate(dueOn),
    })),
  };
}

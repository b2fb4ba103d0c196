import { sha256 } from "@faheng/database";
import {
  drawSample as drawItems,
  FahengError,
  type Framework,
  type SampleAsk,
  type SampledMethod,
} from "@faheng/domain";
import { chineseDate, type ReportModel } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { printedTitle, withOwnMark } from "../cycle/own-cycle.ts";
import { nameHints } from "../name-hints.ts";
import { anchorNow, withAnchor } from "../report/audit-anchor.ts";
import { REPORT_FORMATS, type ReportFile, type ReportFormat } from "../report/build-report.ts";
import { reviewErrors as errors } from "./review-errors.ts";
import { type Chapter, chaptersOf, type NamedPlace, toName } from "./review-part.ts";

/** By which seed how many items of which way of measuring are drawn, of one chapter or (`null`) of all. */
export interface SampleInput {
  readonly assessmentId: string;
  readonly seed: string;
  readonly chapter: string | null;
  readonly asks: readonly SampleAsk[];
}

/** What was drawn, method by method, with the names of the items. */
export interface SamplePlan {
  readonly seed: string;
  /** Of which it was drawn; `null` of all. */
  readonly chapter: NamedPlace | null;
  readonly methods: readonly (Omit<SampledMethod, "drawn"> & { readonly drawn: readonly NamedPlace[] })[];
}

const DRAWING = {
  ...LOOKING,
  action: "review.assign",
  load: async (desk: Desk, { assessmentId }: SampleInput) => await loadAssessment(desk, assessmentId),
  allows: (_: SampleInput, loaded: LoadedAssessment | null) => ({
    agencyId: loaded?.agency.id ?? null,
    owner: loaded?.assessment.owner ?? null,
  }),
  name: ({ assessmentId }: SampleInput) => `assessment:${assessmentId}`,
} as const;

/**
 * Draws which items are looked at by which of the document's ways of measuring (抽样计划), by a stated seed: who draws again with the
 * same one draws the same. Every drawing is a line in the audit with its seed, so that nobody draws until they like it unseen.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_METHOD, FAHENG_REVIEW_CHAPTER
 */
export const drawSample = defineAct({
  ...DRAWING,
  prepare: async ({ input, found }): Promise<SamplePlan> => planOf(found, input),
  apply: async (_, { input, found, prepared: answer }) => ({ answer, trace: traceOf(input, found) }),
});

/** The same as a paper. @throws as {@link drawSample} */
export const exportSample = defineAct({
  ...DRAWING,
  load: async (desk, input: SampleInput & { readonly format: ReportFormat }) => await DRAWING.load(desk, input),
  prepare: async ({ desk, input, found }): Promise<ReportFile> => {
    const { agency, cycle } = found;
    const title = `${agency.name}${printedTitle(cycle)}抽样计划`;
    const model = paperOf(planOf(found, input), { title, agency: agency.name, by: desk.actor.name, on: desk.today });
    const { mediaType, render } = REPORT_FORMATS[input.format];
    const bytes = await render(withAnchor(withOwnMark(model, cycle), await anchorNow(desk.context)));
    return { fileName: `${title}.${input.format}`, mediaType, bytes };
  },
  apply: async (_, { input, found, prepared: answer }) => ({ answer, trace: traceOf(input, found) }),
});

function traceOf({ seed, chapter, asks }: SampleInput, { agency }: LoadedAssessment) {
  const asked = asks.map(({ method, count }) => `${method} ${String(count)}`).join("、");
  return {
    action: "review.draw",
    agencyId: agency.id,
    after: Object.assign({ seed, asked }, chapter !== null && { chapter }),
  } as const;
}

function planOf({ pinned: { framework } }: LoadedAssessment, { seed, chapter, asks }: SampleInput): SamplePlan {
  const drawnOf = chapter === null ? null : requireChapter(framework, chapter);
  for (const { method } of asks) {
    if (framework.methods.includes(method)) continue;
    const details = { method, ...nameHints(method, framework.methods) };
    throw new FahengError(errors.FAHENG_REVIEW_METHOD, { place: method, details });
  }
  const names = new Map(framework.indicators.map((it) => [it.code, toName(it)]));
  const methods = drawItems(drawnOf?.indicators ?? framework.indicators, { seed, asks }, sha256).map(
    ({ method, of, drawn }) => ({
      method,
      of,
      drawn: drawn.flatMap((code) => names.get(code) ?? []),
    }),
  );
  return { seed, chapter: drawnOf && toName(drawnOf), methods };
}

function requireChapter(framework: Framework, code: string): Chapter {
  const chapters = chaptersOf(framework);
  const found = chapters.find((it) => it.code === code);
  if (found) return found;
  const known = chapters.map(nameOf).join("、");
  throw new FahengError(errors.FAHENG_REVIEW_CHAPTER, { place: code, details: { chapter: code, known } });
}

function nameOf({ printedNumber, title }: NamedPlace): string {
  return `${printedNumber ?? ""} ${title}`.trim();
}

function paperOf(
  { seed, chapter, methods }: SamplePlan,
  of: { readonly title: string; readonly agency: string; readonly by: string; readonly on: string },
): ReportModel {
  const columns = [
    { title: "测评方式", width: 14 },
    { title: "应测项数", width: 8 },
    { title: "抽取项数", width: 8 },
    { title: "抽取的指标", width: 50 },
    { title: "测评情况", width: 20 },
  ];
  const rows = methods.flatMap(({ method, of: all, drawn }) => {
    const items = drawn.length === 0 ? [null] : drawn;
    return items.map((item, at) => {
      const head = [method, String(all), String(drawn.length)].map((text) => ({ text, rowSpan: items.length }));
      const name = item === null ? "—" : nameOf(item);
      return [...(at === 0 ? head : []), { text: name }, { text: "" }];
    });
  });
  const caption = `被考评单位：${of.agency}　抽取人：${of.by}　抽取日期：${chineseDate(of.on)}　抽取种子：${seed}${chapter === null ? "" : `　抽取范围：${nameOf(chapter)}`}`;
  return {
    title: of.title,
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      { kind: "paragraph", text: caption, align: "left" },
      { kind: "table", name: "抽样计划", columns, rows },
      {
        kind: "paragraph",
        align: "left",
        text: "抽取方法（本系统口径）：把种子、测评方式、指标代码各占一行，求 SHA-256 值，从小到大取前几项；用同一种子可以重复得出同样的结果。",
      },
    ],
  };
}

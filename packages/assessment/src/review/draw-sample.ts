import { sha256 } from "@faheng/database";
import { drawSample as drawItems, FahengError, type SampleAsk, type SampledMethod } from "@faheng/domain";
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
import { type NamedPlace, toName } from "./review-part.ts";

/** By which seed how many items of which way of measuring are drawn. */
export interface SampleInput {
  readonly assessmentId: string;
  readonly seed: string;
  readonly asks: readonly SampleAsk[];
}

/** What was drawn, method by method, with the names of the items. */
export interface SamplePlan {
  readonly seed: string;
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
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_REVIEW_METHOD
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

function traceOf({ seed, asks }: SampleInput, { agency }: LoadedAssessment) {
  const asked = asks.map(({ method, count }) => `${method} ${String(count)}`).join("、");
  return { action: "review.draw", agencyId: agency.id, after: { seed, asked } } as const;
}

function planOf({ pinned: { framework } }: LoadedAssessment, { seed, asks }: SampleInput): SamplePlan {
  for (const { method } of asks) {
    if (framework.methods.includes(method)) continue;
    const details = { method, ...nameHints(method, framework.methods) };
    throw new FahengError(errors.FAHENG_REVIEW_METHOD, { place: method, details });
  }
  const names = new Map(framework.indicators.map((it) => [it.code, toName(it)]));
  const methods = drawItems(framework.indicators, { seed, asks }, sha256).map(({ method, of, drawn }) => ({
    method,
    of,
    drawn: drawn.flatMap((code) => names.get(code) ?? []),
  }));
  return { seed, methods };
}

function paperOf(
  { seed, methods }: SamplePlan,
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
      const name = item === null ? "—" : `${item.printedNumber ?? ""} ${item.title}`.trim();
      return [...(at === 0 ? head : []), { text: name }, { text: "" }];
    });
  });
  const caption = `被考评单位：${of.agency}　抽取人：${of.by}　抽取日期：${chineseDate(of.on)}　抽取种子：${seed}`;
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

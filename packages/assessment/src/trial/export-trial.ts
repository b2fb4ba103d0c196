import { disqualifiedWording, FahengError, formatPoints, outcomeLines } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type TableFormat, type TakenFile, writeTable } from "../report/table-file.ts";
import { readTrial, type TrialName, type TrialRow } from "./read-trial.ts";
import { trialErrors as errors } from "./trial-errors.ts";

/** A trial to be taken away. */
interface TrialExport extends TrialName {
  readonly format: TableFormat;
}

const COLUMNS: readonly { readonly title: string; readonly width: number; readonly of: (row: TrialRow) => string }[] = [
  { title: "类别", width: 14, of: ({ category }) => category },
  { title: "机关", width: 18, of: ({ agencyName }) => agencyName },
  { title: "试算前最低分", width: 9, of: ({ before }) => endText(before?.interval.worst) },
  { title: "试算前最高分", width: 9, of: ({ before }) => endText(before?.interval.best) },
  { title: "试算后最低分", width: 9, of: ({ after }) => endText(after?.interval.worst) },
  { title: "试算后最高分", width: 9, of: ({ after }) => endText(after?.interval.best) },
  {
    title: "最低分相差",
    width: 9,
    of: ({ before, after }) => difference(before?.interval.worst, after?.interval.worst),
  },
  { title: "试算前计分条件", width: 20, of: ({ before }) => conditionsText(before) },
  { title: "试算后计分条件", width: 20, of: ({ after }) => conditionsText(after) },
  { title: "试算前等次", width: 9, of: ({ before }) => gradeText(before) },
  { title: "试算后等次", width: 9, of: ({ after }) => gradeText(after) },
  { title: "试算前名次", width: 8, of: ({ before }) => String(before?.rank ?? "") },
  { title: "试算后名次", width: 8, of: ({ after }) => String(after?.rank ?? "") },
  { title: "未读的数据项", width: 8, of: ({ unread }) => String(unread) },
  { title: "不能计分的原因", width: 24, of: ({ fault }) => fault?.message.zh ?? "" },
];

/**
 * The result of the last trial as a file, every cell text; that it was taken is written down.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_NOT_FOUND, FAHENG_TRIAL_NOT_FOUND
 */
export const exportTrial = defineAct({
  ...LOOKING,
  action: "profile.trial",
  load: async (_, input: TrialExport) => input,
  allows: () => ({ agencyId: null }),
  name: ({ profile: { id, version } }) => `profile:${id}@${version}`,
  prepare: async ({ desk: { context, actor, today }, input }): Promise<TakenFile & { readonly rows: number }> => {
    const trial = await readTrial(context, actor, input);
    if (trial?.result?.outcome !== "tried") {
      throw new FahengError(errors.FAHENG_TRIAL_NOT_FOUND, { place: input.profile.id });
    }
    const { rows } = trial.result;
    const table = { title: "方案试算", columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((it) => it.of(row))) };
    const { id, version } = input.profile;
    const file = await writeTable(input.format, `方案试算 ${id} ${version} ${today}`, table);
    return Object.assign({ rows: rows.length }, file);
  },
  apply: async (_, { input: { cycleId, format }, prepared: { rows, ...file } }) => {
    const after = { cycleId, format, rows };
    return { answer: file, trace: { action: "profile.export-trial", agencyId: null, after } };
  },
});

/** An end that nothing limits has no number. */
function endText(points: number | null | undefined): string {
  return points === null || points === undefined ? "" : formatPoints(points);
}

function difference(before: number | null | undefined, after: number | null | undefined): string {
  return typeof before === "number" && typeof after === "number" ? formatPoints(after - before) : "";
}

/** In the words that stand beside a score. */
function conditionsText(figures: TrialRow["after"]): string {
  return outcomeLines(figures?.outcomes ?? [])
    .map(({ zh }) => zh)
    .join("；");
}

function gradeText(figures: TrialRow["after"]): string {
  if (figures === null) return "";
  return figures.disqualified ? disqualifiedWording(figures.outcomes ?? []).zh : (figures.grade ?? "");
}

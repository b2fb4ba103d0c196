import { deepFreeze, FahengError } from "@faheng/domain";
import {
  type AssessmentView,
  type RegisteredPlugin,
  type ReportHead,
  type ReportModel,
  reportModelSchema,
} from "@faheng/plugin-api";
import { packErrors as errors } from "../pack-errors.ts";

/**
 * A pack's report of a view. The view is frozen, so that no report changes what others read; whatever it throws or answers
 * that is no report is an error that names pack and report.
 *
 * @throws FAHENG_REPORT_FAILED, FAHENG_PACK_STOPPED
 */
export async function renderReport(
  plugin: RegisteredPlugin,
  report: ReportHead,
  view: AssessmentView,
): Promise<ReportModel> {
  const { id } = plugin;
  const failed = (reason: string, cause?: unknown): FahengError => {
    const details = { plugin: id, report: report.title, reason: reason.slice(0, 300) };
    return new FahengError(errors.FAHENG_REPORT_FAILED, { place: `${id}/${report.id}`, details, cause });
  };
  const frozen = Object.freeze({
    ...view,
    agency: deepFreeze(view.agency),
    cycle: deepFreeze(view.cycle),
    explanation: deepFreeze(view.explanation),
    answers: new Map([...view.answers].map(([code, answer]) => [code, deepFreeze(answer)])),
  });
  let model: unknown;
  try {
    model = await plugin.code.render(report.id, frozen);
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    throw failed(String(cause), cause);
  }
  const checked = reportModelSchema.safeParse(model);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw failed(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

import { type ErrorReport, FahengError } from "@faheng/domain";
import { errorReportForm } from "./error-report-form.ts";
import { jobErrors as errors } from "./job-errors.ts";

/** What is kept of a failure; before it was kept for people, a sentence of the machine's stood there. */
export function keptFailure(kept: string): ErrorReport {
  try {
    return errorReportForm.parse(JSON.parse(kept));
  } catch {
    return new FahengError(errors.FAHENG_JOB_BROKE).report();
  }
}

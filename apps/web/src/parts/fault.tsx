import { ErrorNotice } from "@faheng/ui";
import { reportOf } from "../api/error-report.ts";

/** What went wrong with the last attempt, if anything did. */
export function Fault({ error }: { error: unknown }) {
  return error === null || error === undefined ? null : <ErrorNotice report={reportOf(error)} />;
}

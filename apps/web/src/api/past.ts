import type { PastCheck, PastImport } from "@faheng/api";
import { failureIn } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";
import { sendFile } from "./send-file.ts";

/** Where the workbook to fill in is; `null` for that of all agencies. */
export function pastTemplate(agencyId: string | null): string {
  return `${addressOf(agencyId)}/template.xlsx`;
}

/** Where an agency's totals by year are, as a workbook. */
export function trendFile(agencyId: string): string {
  return `${addressOf(agencyId)}/trend.xlsx`;
}

/** What bringing a workbook in would do. @throws CodedFailure */
export async function checkPast(agencyId: string | null, file: File): Promise<PastCheck> {
  const answer = await sendFile(`${addressOf(agencyId)}/check`, file);
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failureIn(said);
  return said as PastCheck;
}

/** Brings in what was looked at; `digest` names it. @throws CodedFailure */
export async function confirmPast(of: {
  readonly agencyId: string | null;
  readonly digest: string;
  readonly reason: string;
  readonly file: File;
}): Promise<PastImport> {
  const { agencyId, digest, reason, file } = of;
  const path = `${addressOf(agencyId)}/confirm?${new URLSearchParams({ digest, reason }).toString()}`;
  const sending = beginSending(path);
  let isAnswered = false;
  try {
    const answer = await sendFile(path, file, { [REQUEST_KEY]: sending.key });
    const said: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw failureIn(said);
    isAnswered = true;
    return said as PastImport;
  } catch (cause) {
    isAnswered = reportOf(cause).status < 500;
    throw cause;
  } finally {
    sending.ended(isAnswered);
  }
}

function addressOf(agencyId: string | null): string {
  return agencyId === null ? "/files/past-of-all" : `/files/past/${encodeURIComponent(agencyId)}`;
}

import type { PastCheck, PastImport } from "@faheng/api";
import { actByFile, askByFile } from "./send-file.ts";

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
  return await askByFile(`${addressOf(agencyId)}/check`, file);
}

/** Brings in what was looked at; `digest` names it. @throws CodedFailure */
export async function confirmPast(of: {
  readonly agencyId: string | null;
  readonly digest: string;
  readonly reason: string;
  readonly file: File;
}): Promise<PastImport> {
  const { agencyId, digest, reason, file } = of;
  const query = new URLSearchParams({ digest, reason });
  return await actByFile(`${addressOf(agencyId)}/confirm?${query.toString()}`, file);
}

function addressOf(agencyId: string | null): string {
  return agencyId === null ? "/files/past-of-all" : `/files/past/${encodeURIComponent(agencyId)}`;
}

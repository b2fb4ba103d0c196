import type { FillCheck } from "@faheng/api";
import { failureIn } from "./coded-failure.ts";
import { sendFile } from "./send-file.ts";

/** Where the table to fill in is. */
export function fillTable(assessmentId: string): string {
  return `/files/fill/${encodeURIComponent(assessmentId)}/table.xlsx`;
}

/** What a table that was filled in would change. @throws CodedFailure */
export async function checkFillTable(assessmentId: string, file: File): Promise<FillCheck> {
  const answer = await sendFile(`/files/fill/${encodeURIComponent(assessmentId)}/check`, file);
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failureIn(said);
  return said as FillCheck;
}

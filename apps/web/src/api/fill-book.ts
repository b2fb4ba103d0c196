import type { FillCheck } from "@faheng/api";
import { askByFile } from "./send-file.ts";

/** Where the table to fill in is. */
export function fillTable(assessmentId: string): string {
  return `/files/fill/${encodeURIComponent(assessmentId)}/table.xlsx`;
}

/** What a table that was filled in would change. @throws CodedFailure */
export async function checkFillTable(assessmentId: string, file: File): Promise<FillCheck> {
  return await askByFile(`/files/fill/${encodeURIComponent(assessmentId)}/check`, file);
}

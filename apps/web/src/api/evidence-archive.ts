/** Of which part of an assessment evidence is taken. */
export type EvidencePart = { readonly indicator: string } | { readonly chapter: string } | null;

/** Where the archive of evidence is: of an indicator, of a chapter by its group’s code, or of everything (`null`). */
export function evidenceArchive(assessmentId: string, part: EvidencePart): string {
  const query = part === null ? "" : `?${new URLSearchParams(part).toString()}`;
  return `/files/evidence/${encodeURIComponent(assessmentId)}/all.zip${query}`;
}

/** Official wording out of the agency's own copy of the document. */
export interface OfficialTextTable {
  agency_id: string;
  framework_id: string;
  indicator: string;
  wording: string;
  /** SHA-256 of the uploaded file. */
  file_sha256: string;
  attached_by: string;
  attached_at: string;
}

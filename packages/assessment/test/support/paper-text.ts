import { readDocument } from "@faheng/documents";

/** All the text of a .docx that was made here. */
export async function readEvidenceText(bytes: Uint8Array): Promise<string> {
  return JSON.stringify(await readDocument(bytes, "公文.docx")).replaceAll(String.raw`\"`, '"');
}

import { checkEvidenceFile, cleanFileName } from "@faheng/documents";
import type { EvidenceFile, FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Failure } from "../act/act-definition.ts";
import type { SentFile } from "../official-text/attach.ts";
import { roomOf } from "./evidence-room.ts";

/** A file that was taken in and looked at from outside; it lies in the store, and its row is not written yet. */
export interface ReceivedFile extends Pick<EvidenceFile, "sha256" | "bytes" | "mediaType"> {
  readonly fileName: string;
  /** Where it lies until the request is over. */
  readonly path: string;
}

/** Takes a file in, looks at it, and lays it into the store of its agency. @throws FAHENG_DOCUMENT_* (what is no evidence), FAHENG_EVIDENCE_STORE */
export async function receiveFile(
  desk: Desk,
  agencyId: string,
  receive: () => Promise<SentFile>,
): Promise<ReceivedFile> {
  const room = roomOf(desk);
  const sent = await receive();
  const fileName = cleanFileName(sent.fileName);
  const { bytes, mediaType } = await checkEvidenceFile(sent.path, fileName);
  const { sha256, path } = sent;
  await room.store.put({ agencyId, sha256 }, path, bytes);
  return { sha256, fileName, path, bytes, mediaType };
}

/** Puts it there once more: a sweep may have thrown it away while it had no row. From now on it has one. */
export async function storeOnceMore(
  desk: Desk,
  agencyId: string,
  { sha256, path, bytes }: Pick<ReceivedFile, "sha256" | "path" | "bytes">,
): Promise<void> {
  await roomOf(desk).store.put({ agencyId, sha256 }, path, bytes);
}

/** How a file that is no evidence is written down; `null` of what is wrong with anything else. */
export function refusedFile({ code }: FahengError, agencyId: string | null, said: object = {}): Failure | null {
  if (agencyId === null || !code.startsWith("FAHENG_DOCUMENT_")) return null;
  return { agencyId, after: { ...said, code }, result: "failed" };
}

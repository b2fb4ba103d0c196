import { canonicalJson, sha256 } from "@faheng/database";
import { type DecidedDraft, draftWith, type SourceDocument } from "@faheng/documents";
import { decisionsAfter, type DraftChange, type FrameworkDraftHead } from "@faheng/domain";
import { LRUCache } from "lru-cache";

/** A draft by what it is of: the same decisions about the same file are the same draft. */
const computed = new LRUCache<string, DecidedDraft>({ max: 16 });

/**
 * The draft that a file and its changes come to.
 *
 * @throws FAHENG_DOCUMENT_NO_TABLE
 */
export function computedDraft(of: DraftFile, source: SourceDocument, changes: readonly DraftChange[]): DecidedDraft {
  const { held } = decisionsAfter(changes);
  const key = sha256(canonicalJson([fileKey(of), held]));
  const known = computed.get(key);
  if (known) return known;
  const draft = draftWith(source, defaultId(of.id), held);
  computed.set(key, draft);
  return draft;
}

/** A draft, and the file that it is of. */
export type DraftFile = Pick<FrameworkDraftHead, "id" | "fileName" | "fileSha256">;

/** What tells readings of files apart: one file is read by what it is called. */
export function fileKey({ id, fileName, fileSha256 }: DraftFile): string {
  return canonicalJson([id, fileName, fileSha256]);
}

/** What the framework is called until somebody says so: unlike any other draft's. */
function defaultId(id: string): string {
  return `import-${sha256(id).slice(0, 8)}`;
}

/** Doubts that nobody has looked at. */
export function openDoubts({ doubts }: DecidedDraft): number {
  return doubts.filter(({ settled }) => !settled).length;
}

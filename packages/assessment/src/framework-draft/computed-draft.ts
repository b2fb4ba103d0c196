import { canonicalJson, sha256 } from "@faheng/database";
import { type DecidedDraft, draftAtHand, type SourceDocument } from "@faheng/documents";
import { decisionsAfter, type DraftChange, type FrameworkDraftHead } from "@faheng/domain";
import { LRUCache } from "lru-cache";

/** A draft by what it is of, also while it is being made: the same decisions about the same file are the same draft. */
const computed = new LRUCache<string, Promise<DecidedDraft>>({ max: 16 });

/**
 * The draft that a file and its changes come to.
 *
 * @param gone whoever asked does not wait any more; for a draft that nobody else can know of yet
 * @throws FAHENG_DOCUMENT_NO_TABLE, and what keeps it from being made: FAHENG_DOCUMENT_LIMIT, FAHENG_DOCUMENT_STOPPED
 */
export async function computedDraft(
  of: DraftFile,
  source: SourceDocument,
  changes: readonly DraftChange[],
  gone?: AbortSignal,
): Promise<DecidedDraft> {
  const { held } = decisionsAfter(changes);
  const key = sha256(canonicalJson([fileKey(of), held]));
  const known = computed.get(key);
  if (known) return await known;
  const draft = draftAtHand({ source, id: defaultId(of.id), decisions: held }, gone);
  computed.set(key, draft);
  try {
    return await draft;
  } catch (cause) {
    // What failed is tried anew by whoever asks next.
    computed.delete(key);
    throw cause;
  }
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

import { canonicalJson, insertDraftChange, putFrameworkDraft } from "@faheng/database";
import { readSource } from "@faheng/documents";
import { FahengError, type FrameworkDraftHead, frameworkDraftProcess, NONE } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { SentFile } from "../official-text/attach.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { computedDraft, openDoubts } from "./computed-draft.ts";
import { draftName, draftParties } from "./load-draft.ts";

/** A file that is to become a framework: of an agency, or with `null` of the municipal office. */
interface NewDraft {
  readonly owner: string | null;
  /** Takes the file in, once it is sure that the actor may draft anything; what it throws is passed on. */
  readonly receive: () => Promise<SentFile>;
  /** Whoever sends it does not wait any more: reading and drafting end. */
  readonly gone?: AbortSignal;
}

/** The office drafts its own, and an agency's coordinator the agency's. @throws FAHENG_PROCESS_PARTY */
function requireDrafter(desk: Desk, owner: string | null): void {
  requireDecision(frameworkDraftProcess, "framework-draft.start", {
    state: NONE,
    parties: draftParties(desk, owner),
    holds: {},
    place: "framework-draft:new",
  });
}

/**
 * Reads an uploaded document and keeps what it says as a draft. The gate and the parsers stand before anything is kept: a file
 * that can't be read leaves nothing but its line in the audit. The file itself is not kept, but all that stands in it is.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_DOCUMENT_* (unreadable, unsafe, or
 *   without anything that could be an indicator)
 */
export const startDraft = defineAct({
  action: "framework-draft.start",
  load: async (desk, { owner }: NewDraft) => {
    if (owner === null) return { arrived: { sha256: "" } };
    const found = await findAgency(desk.db, owner);
    return found instanceof FahengError ? found : { arrived: { sha256: "" } };
  },
  allows: ({ owner }) => ({ agencyId: owner }),
  name: () => "framework-draft:new",
  content: ({ owner }) => ({ owner }),
  prepare: async ({ desk, input: { owner, receive, gone }, found: { arrived } }) => {
    // Before a byte of the file is looked at.
    requireDrafter(desk, owner);
    const { path, sha256, fileName } = await receive();
    arrived.sha256 = sha256;
    const id = desk.context.ids.next();
    const source = await readSource(path, fileName, gone && { gone });
    return {
      id,
      sha256,
      fileName,
      source: canonicalJson(source),
      draft: await computedDraft({ id, fileName, fileSha256: sha256 }, source, [], gone),
    };
  },
  agencies: ({ owner }) => (owner === null ? [] : [owner]),
  guard: async (trx, { desk, input: { owner } }) => {
    if (owner !== null) {
      const found = await findAgency(trx, owner);
      if (found instanceof FahengError) throw found;
    }
    requireDrafter(desk, owner);
  },
  apply: async (trx, { desk, input: { owner }, prepared: { id, sha256, fileName, source, draft } }) => {
    const { personId: by, name: byName } = desk.actor;
    const head: FrameworkDraftHead = {
      owner,
      id,
      writes: 1,
      state: "drafting",
      title: draft.framework.title,
      fileName,
      fileSha256: sha256,
      revision: 0,
      items: draft.framework.indicators.length,
      doubtsOpen: openDoubts(draft),
      steps: [{ act: "framework-draft.start", by, byName, at: desk.now, reason: null }],
      createdAt: desk.now,
      savedAt: desk.now,
    };
    const read = { draft: head, n: 0, change: { act: "read", content: source } } as const;
    const isNew =
      (await putFrameworkDraft(trx, head)) &&
      (await insertDraftChange(trx, { ...read, savedBy: by, savedByName: byName, savedAt: desk.now }));
    if (!isNew) throw new TypeError(`draft ${id} is there twice`);
    const { title, items, doubtsOpen } = head;
    return {
      answer: { id },
      trace: {
        object: draftName({ id }),
        agencyId: owner,
        after: { title, fileSha256: sha256, items, doubts: doubtsOpen },
      },
    };
  },
  failing: ({ code }, { input: { owner }, found }) => {
    if (found === null) return null;
    if (code === "FAHENG_PROCESS_PARTY") return { agencyId: owner, result: "refused" };
    const { sha256 } = found.arrived;
    return { agencyId: owner, after: { fileSha256: sha256 === "" ? null : sha256, code }, result: "failed" };
  },
  emits: [],
});

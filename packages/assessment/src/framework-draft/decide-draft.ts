import { insertDraftChange, putFrameworkDraft, takeTurn } from "@faheng/database";
import { decisionsAfter, type DraftChange, FahengError, frameworkDraftProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { computedDraft, openDoubts } from "./computed-draft.ts";
import { draftErrors as errors } from "./draft-errors.ts";
import {
  draftName,
  draftObject,
  draftParties,
  type DraftPlace,
  loadDraft,
  requireDraft,
  requireSeen,
  sourceOfDraft,
} from "./load-draft.ts";

/** Most changes of one draft: each is kept, and every one is laid on anew when the draft is looked at. */
const MOST_CHANGES = 5000;

/** A change of a draft as somebody saw it. */
interface DraftDeed extends DraftPlace {
  /** Its revision by then. */
  readonly revision: number;
  readonly change: DraftChange;
}

/** Where a draft stands now. */
export interface DraftStanding {
  readonly id: string;
  readonly revision: number;
}

/**
 * Lays a decision on a draft, takes the last one back, or lays it on again. What was decided before stays in its history.
 *
 * @throws FAHENG_FRAMEWORK_DRAFT_* (NOT_FOUND, CHANGED where somebody else was first, NOTHING to take back, MANY),
 *   FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE), FAHENG_DOCUMENT_NO_TABLE where nothing would be left of it
 */
export const changeDraft = defineAct({
  action: "framework-draft.decide",
  load: async (desk, input: DraftDeed) => await loadDraft(desk, input),
  allows: draftObject,
  name: (input) => draftName(input),
  // Reading the document anew takes long.
  prepare: async ({ desk, input: { change, revision }, found }) => {
    requireSeen(desk, found, revision);
    requireMovable(
      found.changes.map((it) => it.change),
      change,
    );
    const source = await sourceOfDraft(desk.db, found.head);
    const changes = [...found.changes.map((it) => it.change), change];
    return await computedDraft(found.head, source, changes);
  },
  agencies: (_, { head: { owner } }) => (owner === null ? [] : [owner]),
  // The office's own is above agencies.
  takes: async (trx, { found: { head } }) => {
    if (head.owner === null) await takeTurn(trx);
  },
  guard: async (trx, { desk, input }) => {
    const loaded = await requireDraft(desk, input, trx);
    requireDecision(frameworkDraftProcess, "framework-draft.decide", {
      state: loaded.head.state,
      parties: draftParties(desk, loaded.head.owner),
      holds: {},
      place: draftName(input),
    });
    requireSeen(desk, loaded, input.revision);
    if (loaded.head.revision >= MOST_CHANGES) {
      const details = { most: MOST_CHANGES };
      throw new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_MANY, { place: draftName(input), details });
    }
    return loaded;
  },
  apply: async (trx, { desk, input: { change }, prepared: draft, held: loaded }) => {
    const { head } = loaded;
    const n = head.revision + 1;
    const after = {
      ...head,
      writes: head.writes + 1,
      title: draft.framework.title,
      revision: n,
      items: draft.framework.indicators.length,
      doubtsOpen: openDoubts(draft),
      savedAt: desk.now,
    };
    const { personId: savedBy, name: savedByName } = desk.actor;
    const isFirst =
      (await insertDraftChange(trx, { draft: head, n, change, savedBy, savedByName, savedAt: desk.now })) &&
      (await putFrameworkDraft(trx, after));
    if (!isFirst) requireSeen(desk, await requireDraft(desk, head, trx), head.revision);
    const answer: DraftStanding = { id: head.id, revision: n };
    return {
      answer,
      trace: {
        agencyId: head.owner,
        before: { revision: head.revision },
        after: Object.assign({ revision: n }, saidOf(change)),
      },
    };
  },
  emits: [],
});

/** @throws FAHENG_FRAMEWORK_DRAFT_NOTHING */
function requireMovable(changes: readonly DraftChange[], { act }: DraftChange): void {
  if (act === "decide") return;
  const { held, undone } = decisionsAfter(changes);
  if ((act === "undo" ? held : undone).length > 0) return;
  const words = act === "undo" ? { zh: "撤销", en: "take back" } : { zh: "恢复", en: "lay on again" };
  throw new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_NOTHING, { details: { act: words } });
}

/** What the audit keeps of a change; all of it is in the change itself, which the audit has the digest of. */
function saidOf(change: DraftChange): Readonly<Record<string, unknown>> {
  if (change.act !== "decide") return { change: change.act };
  const { decision } = change;
  const indicator = "indicator" in decision ? decision.indicator : "code" in decision ? decision.code : null;
  return Object.assign({ change: decision.kind }, indicator === null ? {} : { indicator });
}

import { insertDataPack, putFrameworkDraft, takeTurn, type Transaction } from "@faheng/database";
import { type FrameworkDraftAct, type FrameworkDraftHead, frameworkDraftProcess, type Held } from "@faheng/domain";
import { type Desk, reachOwn } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { computedDraft, openDoubts } from "./computed-draft.ts";
import type { DraftStanding } from "./decide-draft.ts";
import { draftPack, packContent } from "./draft-pack.ts";
import {
  draftName,
  draftObject,
  draftParties,
  type DraftPlace,
  isAnother,
  type LoadedDraft,
  loadDraft,
  requireDraft,
  requireSeen,
  sourceOfDraft,
} from "./load-draft.ts";

/** A draft as somebody saw it. */
export interface DraftMove extends DraftPlace {
  readonly revision: number;
}

/**
 * Submits a draft for approval, once every doubt was looked at and nothing is wrong with it.
 *
 * @throws FAHENG_FRAMEWORK_DRAFT_* (NOT_FOUND, CHANGED), FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, DOUBTS_OPEN)
 */
export const submitDraft = defineMove<DraftMove>("framework-draft.submit", { to: "submitted", isWhole: true });

/** Sends a submitted draft back with the reason. @throws as {@link submitDraft}; FAHENG_PROCESS_REASON */
export const sendBackDraft = defineMove<DraftMove & { readonly reason: string }>("framework-draft.send-back", {
  to: "drafting",
});

/** Withdraws a draft that comes to nothing. @throws as {@link submitDraft} */
export const withdrawDraft = defineMove<DraftMove>("framework-draft.withdraw", { to: "withdrawn" });

/**
 * Approves a submitted draft, by a person who drafted none of it: from then on it is a data pack, which never changes and is
 * enabled and used as an installed one is.
 *
 * @throws as {@link submitDraft}; FAHENG_PROCESS_OWN_WORK
 */
export const approveDraft = defineMove<DraftMove>("framework-draft.approve", {
  to: "approved",
  isWhole: true,
  also: async (trx, { desk, loaded: { head } }, pack) => {
    const { id, version, content, sha256 } = packContent(pack, head);
    const { personId, name } = desk.actor;
    const approved = { approvedBy: personId, approvedByName: name, approvedAt: desk.now };
    const isNew = await insertDataPack(trx, {
      owner: head.owner,
      id,
      version,
      content,
      sha256,
      draftId: head.id,
      ...approved,
    });
    if (!isNew) throw new TypeError(`${id}@${version} is there twice`);
    return { title: pack.framework.title, version, sha256 };
  },
});

interface Ground {
  readonly desk: Desk;
  readonly loaded: LoadedDraft;
}

type Pack = Awaited<ReturnType<typeof draftPack>>;

/** What moves a draft differs in where to, in whether it has to be whole, and in what comes of it. */
function defineMove<Input extends DraftMove & { readonly reason?: string }>(
  act: Exclude<FrameworkDraftAct, "framework-draft.start" | "framework-draft.decide">,
  way: {
    readonly to: FrameworkDraftHead["state"];
    readonly isWhole?: true;
    readonly also?: (trx: Transaction, ground: Ground, pack: Pack) => Promise<Readonly<Record<string, unknown>>>;
  },
): Act<Input, DraftStanding> {
  return defineAct({
    action: act,
    load: async (desk, input: Input) => await loadDraft(desk, input),
    allows: draftObject,
    name: (input) => draftName(input),
    // The office approves what is an agency's own.
    reaches: ({ desk, found: { head } }) => (head.owner === null ? desk : reachOwn(desk, head.owner)),
    prepare: async ({ desk, found: { head, changes } }) => {
      if (way.isWhole !== true) return null;
      const source = await sourceOfDraft(desk.db, head);
      return await computedDraft(
        head,
        source,
        changes.map(({ change }) => change),
      );
    },
    agencies: (_, { head: { owner } }) => (owner === null ? [] : [owner]),
    // The office's own is above agencies.
    takes: async (trx, { found: { head } }) => {
      if (head.owner === null) await takeTurn(trx);
    },
    guard: async (trx, { desk, input, prepared: draft }) => {
      const loaded = await requireDraft(desk, input, trx);
      const { head } = loaded;
      const pack = draft === null ? null : await draftPack(desk, trx, head, draft);
      const settled: Held = draft === null || pack === null || isSettled(openDoubts(draft), pack.problems.length);
      const other = act === "framework-draft.approve" ? await isAnother(trx, desk, loaded) : true;
      requireDecision(frameworkDraftProcess, act, {
        state: head.state,
        parties: draftParties(desk, head.owner),
        holds: { "doubts-settled": settled, other },
        reason: input.reason ?? null,
        place: draftName(input),
      });
      requireSeen(desk, loaded, input.revision);
      return { loaded, pack };
    },
    apply: async (trx, { desk, input, held: { loaded, pack } }) => {
      const { head } = loaded;
      const { personId: by, name: byName } = desk.actor;
      const reason = input.reason ?? null;
      const after = {
        ...head,
        writes: head.writes + 1,
        state: way.to,
        steps: [...head.steps, { act, by, byName, at: desk.now, reason }],
        savedAt: desk.now,
      };
      if (!(await putFrameworkDraft(trx, after))) throw new TypeError(`draft ${head.id} was written under its lock`);
      const more = pack === null ? {} : ((await way.also?.(trx, { desk, loaded }, pack)) ?? {});
      return {
        answer: { id: head.id, revision: head.revision },
        trace: {
          agencyId: head.owner,
          before: { state: head.state },
          after: Object.assign({ state: way.to }, more, reason === null ? {} : { reason }),
        },
      };
    },
    emits: [],
  });
}

function isSettled(doubts: number, problems: number): Held {
  return (doubts === 0 && problems === 0) || { doubts, problems };
}

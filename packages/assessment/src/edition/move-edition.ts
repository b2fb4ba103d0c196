import { insertEditionContent, listEditions, putEdition, type Transaction } from "@faheng/database";
import { type Cycle, type Edition, editionProcess, type EditionStep, isOther } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { lockCycle } from "../cycle/lock-cycle.ts";
import { differenceText, type EditionDifference, editionDifferences } from "./differences.ts";
import { type EditionText, editionNow } from "./edition-content.ts";
import {
  editionConflict,
  editionName,
  editionObject,
  frozenContent,
  loadOfficeCycle,
  officeParties,
  requireEdition,
  requireMethod,
} from "./edition-ground.ts";

/** An edition as somebody saw it. */
export interface EditionMove {
  readonly cycleId: string;
  readonly n: number;
  /** How often it had been written when it was seen. */
  readonly seen: number;
}

/** Where an edition stands after an act. */
export interface EditionStanding {
  readonly n: number;
  readonly writes: number;
}

/**
 * Begins an edition of a cycle (预览): the first, or the one after what was published. It is computed anew whenever it is looked at.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_METHOD_NONE, FAHENG_PROCESS_STATE
 */
export const previewEdition = defineAct({
  action: "edition.preview",
  load: async (desk, input: { readonly cycleId: string; readonly title: string }) => await loadOfficeCycle(desk, input),
  allows: editionObject,
  name: ({ cycleId }) => `edition:${cycleId}`,
  agencies: () => [],
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input: { cycleId } }) => {
    await requireMethod(trx, cycleId);
    const last = (await listEditions(trx, cycleId)).at(-1);
    requireDecision(editionProcess, "edition.preview", {
      state: last?.state ?? "none",
      parties: officeParties(desk, "edition.preview"),
      holds: {},
      place: `edition:${cycleId}`,
    });
    return { n: (last?.n ?? 0) + 1 };
  },
  apply: async (trx, { desk, input: { title }, found, held: { n } }) => {
    const edition = begun(desk, found, { n, title: title.trim() });
    if (!(await putEdition(trx, edition))) throw new TypeError(`${editionName(edition)} is there twice`);
    return { answer: standingOf(edition), trace: lineOf(null, edition) };
  },
  emits: [],
});

/**
 * Locks an edition: what it holds is computed once more and frozen under its digest. Agencies without a final result are named as
 * missing by whoever locks it, each of them.
 *
 * @throws as {@link previewEdition}, and FAHENG_EDITION_* (NOT_FOUND, CONFLICT), FAHENG_PROCESS_RESULTS_OPEN
 */
export const lockEdition = defineMove<EditionMove & { readonly missingIds: readonly string[] }>({
  act: "edition.lock",
  reads: true,
  decide: async ({ desk, input, edition, now }) => {
    const open = now?.data.missing ?? [];
    const named = new Set(input.missingIds);
    const isNamed = open.length === named.size && open.every(({ assessmentId }) => named.has(assessmentId));
    requireDecision(editionProcess, "edition.lock", {
      state: edition.state,
      parties: officeParties(desk, "edition.lock"),
      holds: {
        "results-final": isNamed || { count: open.length, what: open.map(({ name }) => name).join("、") },
      },
      place: editionName(edition),
    });
    return { state: "locked", sha256: now?.sha256 ?? null };
  },
});

/** Unlocks an edition that is not published yet, with a reason. @throws as {@link lockEdition}, and FAHENG_PROCESS_REASON */
export const unlockEdition = defineMove<EditionMove & { readonly reason: string }>({
  act: "edition.unlock",
  reads: false,
  decide: async ({ desk, input: { reason }, edition }) => {
    requireDecision(editionProcess, "edition.unlock", {
      state: edition.state,
      parties: officeParties(desk, "edition.unlock"),
      holds: {},
      reason,
      place: editionName(edition),
    });
    return { state: "preview", sha256: null };
  },
});

/**
 * Publishes a locked edition, by somebody else than locked it, where a computation anew comes to the same digest. From when it is
 * shown outside the office may be said with it.
 *
 * @throws as {@link lockEdition}, and FAHENG_PROCESS_* (OWN_WORK, HASH)
 */
export const publishEdition = defineMove<EditionMove & { readonly publicFrom: string | null }>({
  act: "edition.publish",
  reads: true,
  decide: async ({ desk, input: { publicFrom }, edition, now }) => {
    const locked = edition.steps.findLast(({ act }) => act === "edition.lock")?.by;
    requireDecision(editionProcess, "edition.publish", {
      state: edition.state,
      parties: officeParties(desk, "edition.publish"),
      holds: {
        other: isOther([desk.actor.personId], locked === undefined ? [] : [locked]),
        "hash-equal": now?.sha256 === edition.sha256 || {},
      },
      place: editionName(edition),
    });
    return { state: "published", sha256: edition.sha256, publicFrom };
  },
});

/**
 * Begins the edition that takes the place of a published one (更正再版), by somebody else than published it, with a reason, where
 * something is another by now. The published one stays readable for ever; what differs is written down with old and new value.
 *
 * @throws as {@link publishEdition}, and FAHENG_PROCESS_DIFFERENCES
 */
export const reissueEdition = defineMove<EditionMove & { readonly reason: string; readonly title: string }>({
  act: "edition.reissue",
  reads: true,
  decide: async ({ desk, input: { reason }, edition, now, differences }) => {
    const published = edition.steps.findLast(({ act }) => act === "edition.publish")?.by;
    requireDecision(editionProcess, "edition.reissue", {
      state: edition.state,
      parties: officeParties(desk, "edition.reissue"),
      holds: {
        other: isOther([desk.actor.personId], published === undefined ? [] : [published]),
        "differences-listed": (now !== null && differences.length > 0) || {},
      },
      reason,
      place: editionName(edition),
    });
    return { state: "reissued", sha256: edition.sha256, publicFrom: edition.publicFrom };
  },
  follows: ({ title }) => title.trim(),
});

/** What a decision finds. */
interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly edition: Edition;
  /** What it would hold now; `null` for an act that need not know. */
  readonly now: EditionText | null;
  /** In what that differs from what was published; nothing of what is not. */
  readonly differences: readonly EditionDifference[];
}

interface Next {
  readonly state: Edition["state"];
  readonly sha256: string | null;
  readonly publicFrom?: string | null;
}

/** The acts on an edition differ in what they ask, in where it stands afterwards, and in whether the next one begins with it. */
function defineMove<Input extends EditionMove & { readonly reason?: string }>(it: {
  readonly act: Exclude<EditionStep["act"], "edition.preview">;
  readonly reads: boolean;
  readonly decide: (ground: Ground<Input>) => Promise<Next>;
  readonly follows?: (input: Input) => string;
}): Act<Input, EditionStanding> {
  const groundOf = async (
    db: Transaction | Desk["db"],
    desk: Desk,
    { input, cycle }: { readonly input: Input; readonly cycle: Cycle },
  ): Promise<Ground<Input>> => {
    const edition = await requireEdition(db, input);
    const now = it.reads ? await editionNow(db, desk.context.plugins, cycle, await requireMethod(db, cycle.id)) : null;
    const before = edition.state === "published" ? await frozenContent(db, edition) : null;
    return { desk, input, edition, now, differences: before && now ? editionDifferences(before, now.data) : [] };
  };
  return defineAct({
    action: it.act,
    load: async (desk, input: Input) => await loadOfficeCycle(desk, input),
    allows: editionObject,
    name: (input) => editionName(input),
    // Asks packs what their items can come to, before the transaction.
    foresees: async ({ desk, input, found }) => {
      if (it.reads) await groundOf(desk.db, desk, { input, cycle: found });
    },
    agencies: () => [],
    takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
    guard: async (trx, { desk, input, found: cycle }) => {
      const ground = await groundOf(trx, desk, { input, cycle });
      const next = await it.decide(ground);
      if (ground.edition.writes !== input.seen) throw editionConflict(desk, ground.edition);
      return { ground, next };
    },
    apply: async (trx, { desk, input, found, held: { ground, next } }) => {
      const { edition: before, now, differences } = ground;
      const { actor } = desk;
      const step: EditionStep = {
        act: it.act,
        by: actor.personId,
        byName: actor.name,
        at: desk.now,
        reason: input.reason?.trim() ?? null,
        ...(it.act === "edition.lock" && next.sha256 !== null ? { sha256: next.sha256 } : {}),
      };
      const after: Edition = {
        ...before,
        writes: before.writes + 1,
        state: next.state,
        sha256: next.sha256,
        publicFrom: next.publicFrom ?? null,
        steps: [...before.steps, step],
        savedAt: desk.now,
      };
      if (!(await putEdition(trx, after))) throw editionConflict(desk, before);
      if (it.act === "edition.lock" && now !== null) {
        const { cycleId, owner, n } = after;
        await insertEditionContent(trx, {
          cycleId,
          owner,
          n,
          sha256: now.sha256,
          content: now.content,
          savedAt: desk.now,
        });
      }
      const line = lineOf(before, after, differences);
      if (it.follows === undefined) return { answer: standingOf(after), trace: line };
      const following = begun(desk, found, { n: after.n + 1, title: it.follows(input) });
      if (!(await putEdition(trx, following))) throw editionConflict(desk, before);
      return {
        answer: standingOf(following),
        trace: line,
        also: [{ ...lineOf(null, following), action: "edition.preview", object: editionName(following) }],
      };
    },
    emits: it.act === "edition.lock" ? ["hash-taken"] : it.act === "edition.reissue" ? ["edition-next"] : [],
  });
}

function begun({ actor, now }: Desk, cycle: Cycle, { n, title }: Pick<Edition, "n" | "title">): Edition {
  const step = { act: "edition.preview", by: actor.personId, byName: actor.name, at: now, reason: null } as const;
  return {
    cycleId: cycle.id,
    owner: cycle.owner,
    n,
    writes: 1,
    state: "preview",
    title,
    sha256: null,
    publicFrom: null,
    steps: [step],
    savedAt: now,
  };
}

function standingOf({ n, writes }: Edition): EditionStanding {
  return { n, writes };
}

function lineOf(before: Edition | null, after: Edition, differences: readonly EditionDifference[] = []) {
  const said = ({ n, state, title, sha256, publicFrom }: Edition) => {
    return { n, state, title, ...(sha256 === null ? {} : { sha256 }), ...(publicFrom === null ? {} : { publicFrom }) };
  };
  const changes = differences.length === 0 ? {} : { differences: differences.map(differenceText) };
  return { agencyId: after.owner, before: before && said(before), after: { ...said(after), ...changes } };
}

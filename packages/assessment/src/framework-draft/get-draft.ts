import { listFrameworkDrafts } from "@faheng/database";
import type { DecidedDraft, SourceDocument } from "@faheng/documents";
import {
  allowedActs,
  decisionsAfter,
  type DraftDecision,
  type ErrorReport,
  FahengError,
  type FrameworkDraftAct,
  type FrameworkDraftHead,
  frameworkDraftProcess,
  type SavedDraftChange,
  type Wording,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit, reachOwn } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { computedDraft } from "./computed-draft.ts";
import { draftPack } from "./draft-pack.ts";
import type { EditionChange } from "./keep-codes.ts";
import {
  draftName,
  draftObject,
  draftParties,
  type DraftPlace,
  isAnother,
  type LoadedDraft,
  loadDraft,
  mayKnow,
  sourceOfDraft,
} from "./load-draft.ts";
import { ruleSentence } from "./rule-sentence.ts";

/** A draft in a list. */
export interface DraftRow extends FrameworkDraftHead {
  /** Who changed it last, and when. */
  readonly by: string;
  readonly at: string;
}

/** A decision with who took it. */
export interface TakenDecision {
  readonly n: number;
  readonly act: SavedDraftChange["change"]["act"];
  readonly decision: DraftDecision | null;
  readonly by: string;
  readonly at: string;
}

/** A draft with its rules as sentences. */
export interface SpokenDraft extends Omit<DecidedDraft, "clauses"> {
  readonly clauses: readonly (DecidedDraft["clauses"][number] & { readonly sentence: Wording })[];
}

/** Everything that is to be seen of a draft. */
export interface DraftView {
  readonly head: FrameworkDraftHead;
  readonly draft: SpokenDraft;
  readonly decisions: readonly TakenDecision[];
  /** How many could be taken back, and laid on again. */
  readonly undoable: number;
  readonly redoable: number;
  readonly problems: readonly ErrorReport[];
  readonly doubtsOpen: number;
  readonly earlier: { readonly version: string; readonly title: string } | null;
  readonly changes: readonly EditionChange[];
  /** Acts that the actor may do to it now. */
  readonly acts: readonly FrameworkDraftAct[];
}

/**
 * Drafts of an agency, or with `null` the office's and what agencies have submitted, newest first.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND
 */
export async function listDrafts(
  context: Context,
  actor: Actor,
  { owner }: { readonly owner: string | null },
): Promise<DraftRow[]> {
  const desk = enter(context, actor);
  await permit(desk, "framework-draft.read", { agencyId: owner }, "framework-draft:all");
  if (owner !== null) await requireAgency(desk.db, owner);
  const drafts = await listFrameworkDrafts(
    desk.db,
    owner === null ? { kind: "office" } : { kind: "agencies", ids: [owner] },
  );
  return drafts
    .filter((it) => mayKnow(desk, it))
    .map((it) => Object.assign({ by: it.steps.at(-1)?.byName ?? "", at: it.savedAt }, it));
}

/**
 * A draft as its file and its decisions make it.
 *
 * @throws FAHENG_FRAMEWORK_DRAFT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_DOCUMENT_NO_TABLE
 */
export async function getDraft(context: Context, actor: Actor, place: DraftPlace): Promise<DraftView> {
  const desk = enter(context, actor);
  return await viewDraft(desk, await permittedDraft(desk, place));
}

/** What the file of a draft says. @throws as {@link getDraft} */
export async function getDraftSource(context: Context, actor: Actor, place: DraftPlace): Promise<SourceDocument> {
  const desk = enter(context, actor);
  return await sourceOfDraft(desk.db, (await permittedDraft(desk, place)).head);
}

/** @throws FAHENG_FRAMEWORK_DRAFT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN */
export async function permittedDraft(desk: Desk, place: DraftPlace): Promise<LoadedDraft> {
  const found = await loadDraft(desk, place);
  const known = found instanceof FahengError ? null : found;
  await permit(desk, "framework-draft.read", draftObject(null, known), draftName(place));
  if (found instanceof FahengError) throw found;
  return found;
}

async function viewDraft(desk: Desk, loaded: LoadedDraft): Promise<DraftView> {
  const { head, changes } = loaded;
  const source = await sourceOfDraft(desk.db, head);
  const made = changes.map(({ change }) => change);
  const draft = await computedDraft(head, source, made);
  const { held, undone } = decisionsAfter(made);
  // An agency's own packs are not the office's to read but for the draft of theirs that it approves.
  const wide = head.owner === null ? desk : reachOwn(desk, head.owner);
  const { problems, earlier, changes: differences } = await draftPack(wide, wide.db, head, draft);
  const isByAnother = (await isAnother(desk.db, desk, loaded)) === true;
  return {
    head,
    draft: {
      ...draft,
      clauses: draft.clauses.map((clause) =>
        Object.assign(
          { sentence: ruleSentence({ ...clause, params: structuredClone(clause.params) as never }) },
          clause,
        ),
      ),
    },
    decisions: changes.map(({ n, change, savedByName, savedAt }) => ({
      n,
      act: change.act,
      decision: change.decision,
      by: savedByName,
      at: savedAt,
    })),
    undoable: held.length,
    redoable: undone.length,
    problems,
    doubtsOpen: head.doubtsOpen,
    earlier,
    changes: differences,
    acts: allowedActs(frameworkDraftProcess, head.state, draftParties(desk, head.owner))
      .map(({ act, holds }) => ({ act: act as FrameworkDraftAct, holds }))
      .filter(({ act }) => can(desk.actor, act, { agencyId: head.owner }))
      .filter(({ holds = [] }) => isByAnother || !(holds as readonly string[]).includes("other"))
      .map(({ act }) => act),
  };
}

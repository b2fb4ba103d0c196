import { type Db, findDraftReading, findFrameworkDraft, listDraftChanges } from "@faheng/database";
import type { SourceDocument } from "@faheng/documents";
import {
  cityMoment,
  FahengError,
  type FrameworkDraftHead,
  isOther,
  type Party,
  type SavedDraftChange,
} from "@faheng/domain";
import { LRUCache } from "lru-cache";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { ALONE, identitiesOf } from "../access/identities.ts";
import { fileKey } from "./computed-draft.ts";
import { draftErrors as errors } from "./draft-errors.ts";
import { keptSource } from "./kept-source.ts";

/** Which draft. */
export interface DraftPlace {
  readonly id: string;
}

/** A draft with every change of it. */
export interface LoadedDraft {
  readonly head: FrameworkDraftHead;
  readonly changes: readonly SavedDraftChange[];
}

/** What the audit, and errors, call a draft. */
export function draftName({ id }: DraftPlace): string {
  return `framework-draft:${id}`;
}

/** What an act on drafts is done to; of one that is not there, for what it would be. */
export function draftObject(_: unknown, found: { readonly head: FrameworkDraftHead } | null): AccessObject {
  return { agencyId: found?.head.owner ?? null };
}

/** FAHENG_FRAMEWORK_DRAFT_NOT_FOUND also for one that the actor may not know of. */
export async function loadDraft(desk: Desk, place: DraftPlace, db: Db = desk.db): Promise<LoadedDraft | FahengError> {
  const head = await findFrameworkDraft(db, desk.scope, place.id);
  if (head === null || !mayKnow(desk, head)) {
    return new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_NOT_FOUND, { place: draftName(place) });
  }
  return { head, changes: await listDraftChanges(db, head) };
}

/** @throws FAHENG_FRAMEWORK_DRAFT_NOT_FOUND */
export async function requireDraft(desk: Desk, place: DraftPlace, db: Db = desk.db): Promise<LoadedDraft> {
  const found = await loadDraft(desk, place, db);
  if (found instanceof FahengError) throw found;
  return found;
}

/** An agency works alone until it submits: only then does the office see what there is to approve. */
export function mayKnow({ actor }: Desk, { owner, state, steps }: FrameworkDraftHead): boolean {
  if (owner === null) return true;
  if (actor.roles.some(({ role, agencyId }) => role === "operator" || agencyId === owner)) return true;
  return state !== "drafting" || steps.some(({ act }) => act === "framework-draft.send-back");
}

/** What the actor is to a draft: the agency's coordinator, the office whose own it is, or the office above. */
export function draftParties({ actor }: Desk, owner: string | null): Party[] {
  const isOffice = actor.roles.some(({ role }) => role === "municipal");
  if (owner === null) return isOffice ? ["office"] : [];
  const isCoordinator = actor.roles.some(({ role, agencyId }) => role === "coordinator" && agencyId === owner);
  return [...(isCoordinator ? (["coordinator"] as const) : []), ...(isOffice ? (["parent-office"] as const) : [])];
}

/** Whether the actor is none of those who drafted it, under either name: who started it, changed it or submitted it. */
export async function isAnother(db: Db, desk: Desk, { head, changes }: LoadedDraft) {
  const { actors, behind } =
    head.owner === null ? { actors: [desk.actor.personId], behind: ALONE } : await identitiesOf(db, desk, head.owner);
  const drafted = [
    ...head.steps
      .filter(({ act }) => act === "framework-draft.start" || act === "framework-draft.submit")
      .map(({ by, at }) => ({ by, at })),
    ...changes.map(({ savedBy, savedAt }) => ({ by: savedBy, at: savedAt })),
  ];
  return isOther(
    actors,
    drafted.flatMap(({ by, at }) => behind(by, at)),
  );
}

/** @throws FAHENG_FRAMEWORK_DRAFT_CHANGED where somebody has changed it since it was looked at */
export function requireSeen({ context }: Desk, { head, changes }: LoadedDraft, seen: number): void {
  if (head.revision === seen) return;
  const last = changes.at(-1);
  const step = head.steps.at(-1);
  const by = last?.savedByName ?? step?.byName ?? "";
  const at = cityMoment(last?.savedAt ?? head.savedAt, context.timeZone);
  throw new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_CHANGED, { place: draftName(head), details: { by, at } });
}

/** What files say never changes: what was read last is at hand. */
const sources = new LRUCache<string, SourceDocument>({ max: 16 });

/** What the file of a draft says. */
export async function sourceOfDraft(db: Db, head: FrameworkDraftHead): Promise<SourceDocument> {
  const known = sources.get(fileKey(head));
  if (known) return known;
  const source = keptSource.parse(JSON.parse(await findDraftReading(db, head)));
  sources.set(fileKey(head), source);
  return source;
}

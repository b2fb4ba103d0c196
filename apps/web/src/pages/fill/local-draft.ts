import { keptDraftsOf } from "../../parts/kept-drafts.ts";
import type { Draft } from "./draft.ts";

/** An answer that is typed and not known to be stored, as this browser keeps it. */
export interface LocalDraft {
  /** The version it was typed upon, and what that said. */
  readonly version: number;
  readonly base: Draft;
  readonly draft: Draft;
  /** Whether it was on its way to the server: then it is sent again without being asked for. */
  readonly isSent: boolean;
}

/** Whose draft, of which assessment's indicator: nobody reads another person's. */
export interface DraftPlace {
  readonly personId: string;
  readonly assessmentId: string;
  readonly indicator: string;
}

/** Keeps a draft in this browser. Where it has no room or forbids it, the page goes on as if there were no such help. */
export function keepLocalDraft(place: DraftPlace, kept: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // Full or forbidden: what is typed still stands on the page.
  }
}

/** The draft kept for this place, `null` where there is none that can be read. */
export function localDraftOf(place: DraftPlace): LocalDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    return isLocalDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Forgets one draft: it is stored, or given up. */
export function dropLocalDraft(place: DraftPlace): void {
  localStorage.removeItem(keyOf(place));
}

function keyOf({ personId, assessmentId, indicator }: DraftPlace): string {
  return `${keptDraftsOf(personId)}${JSON.stringify([assessmentId, indicator])}`;
}

function isLocalDraft(value: unknown): value is LocalDraft {
  if (typeof value !== "object" || value === null) return false;
  const { version, base, draft, isSent } = value as Partial<LocalDraft>;
  return Number.isInteger(version) && typeof isSent === "boolean" && isDraft(base) && isDraft(draft);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { status, facts, progress, reason } = value as Partial<Draft>;
  const isText = typeof status === "string" && typeof progress === "string" && typeof reason === "string";
  return isText && typeof facts === "object" && facts !== null;
}

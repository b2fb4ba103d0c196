import { keptDraftsOf } from "../../../parts/kept-drafts.ts";

/** Whose comment, on which assessment's indicator: nobody reads what another person has begun. */
export interface CommentPlace {
  readonly personId: string;
  readonly assessmentId: string;
  readonly indicator: string;
}

/** Keeps what is written and not sent in this browser; nothing written is nothing kept. */
export function keepComment(place: CommentPlace, said: string): void {
  try {
    if (said === "") localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), said);
  } catch {
    // Full or forbidden: what is typed still stands on the page.
  }
}

/** What was written here and not sent, empty where nothing was. */
export function keptComment(place: CommentPlace): string {
  try {
    return localStorage.getItem(keyOf(place)) ?? "";
  } catch {
    return "";
  }
}

function keyOf({ personId, assessmentId, indicator }: CommentPlace): string {
  return `${keptDraftsOf(personId)}${JSON.stringify(["comment", assessmentId, indicator])}`;
}

import type { Language } from "@faheng/ui";
import type { ClauseView, DraftView } from "./draft-view.ts";

/** What the rules of an item say, one sentence each; a rule that says nothing yet by its words in the file. */
export function itemSentences(draft: DraftView, code: string, language: Language): readonly string[] {
  return draft.clauses.filter(({ indicator }) => indicator === code).map((clause) => sentenceOf(clause, language));
}

/** What one rule says; as printed where its parameters make no rule yet. */
export function sentenceOf({ sentence, text }: ClauseView, language: Language): string {
  return sentence === null ? text : sentence[language];
}

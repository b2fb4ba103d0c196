import { ConflictNotice, useLanguage, type FactQuestion } from "@faheng/ui";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { changedKeys, draftOf, type Draft } from "./draft.ts";
import { useDraftWords } from "./draft-words.ts";
import type { Conflict } from "./use-answer.ts";

/** Names what differs between the other person's answer and mine, and lets one choose. */
export function AnswerConflict(props: {
  readonly conflict: Conflict;
  readonly mine: Draft;
  readonly questions: readonly FactQuestion[];
  readonly onTakeTheirs: () => void;
  readonly onReapplyMine: () => void;
}) {
  const language = useLanguage();
  const timeZone = useTimeZone();
  const words = useDraftWords(props.questions);
  const { conflict, mine, onTakeTheirs, onReapplyMine } = props;
  const theirs = draftOf(conflict.theirs);
  return (
    <ConflictNotice
      by={conflict.theirs.savedBy}
      at={timeText(conflict.theirs.savedAt, language, timeZone)}
      fields={changedKeys(theirs, mine).map((key) => ({
        key,
        label: words.label(key),
        mine: words.value(key, mine),
        theirs: words.value(key, theirs),
      }))}
      onTakeTheirs={onTakeTheirs}
      onReapplyMine={onReapplyMine}
    />
  );
}

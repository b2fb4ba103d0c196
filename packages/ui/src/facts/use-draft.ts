import type { Fact } from "@faheng/domain";
import { useState } from "react";

/**
 * Keeps what is being typed while it is no answer yet, and gives way when the answer changes from outside (undo, another
 * person's version). `write` makes a draft from an answer.
 */
export function useDraft<Draft>(value: Fact | undefined, write: (value: Fact | undefined) => Draft) {
  const [draft, setDraft] = useState<Draft>(() => write(value));
  /** The answer the draft stands for. */
  const [told, setTold] = useState(() => JSON.stringify(value));
  const now = JSON.stringify(value);
  if (told !== now) {
    setTold(now);
    setDraft(write(value));
  }
  /** Stores the draft and remembers which answer it stands for. */
  const keep = (next: Draft, answer: Fact | undefined): void => {
    setTold(JSON.stringify(answer));
    setDraft(next);
  };
  return { draft, keep };
}

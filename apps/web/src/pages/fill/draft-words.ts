import { factText, useUiText, type FactQuestion } from "@faheng/ui";
import { useText } from "./words.ts";
import type { Draft } from "./draft.ts";

const STATUS_WORDS = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
} as const;

/** The parts of a draft in words: the names `changedKeys` gives, and what stands in them. */
export function useDraftWords(questions: readonly FactQuestion[]) {
  const t = useText();
  const ui = useUiText();
  const fieldOf = (key: string) => questions.find((question) => `facts.${question.key}` === key)?.field;
  return {
    label: (key: string): string => {
      if (key === "status") return t("完成状态");
      if (key === "progress") return t("进展情况");
      if (key === "reason") return t("不涉及的理由");
      return fieldOf(key)?.label ?? key.replace(/^facts\./, "");
    },
    value: (key: string, draft: Draft): string => {
      if (key === "status") return t(STATUS_WORDS[draft.status]);
      if (key === "progress") return draft.progress;
      if (key === "reason") return draft.reason;
      const fact = draft.facts[key.replace(/^facts\./, "")];
      const field = fieldOf(key);
      return field ? factText(ui, field, fact) : JSON.stringify(fact ?? null);
    },
  };
}

import { useUiText } from "../i18n/language.tsx";
import type { IndicatorState } from "../views.ts";

/** Shape and word for each state: colour alone never tells. */
const STATES = {
  "not-started": { word: "尚未开展", draw: <circle cx="8" cy="8" r="6" className="fh-icon-line" /> },
  "in-progress": {
    word: "推进中",
    draw: (
      <>
        <circle cx="8" cy="8" r="6" className="fh-icon-line" />
        <path d="M8 2a6 6 0 0 1 0 12z" className="fh-icon-fill" />
      </>
    ),
  },
  done: {
    word: "已完成",
    draw: (
      <>
        <circle cx="8" cy="8" r="7" className="fh-icon-fill" />
        <path d="M4.6 8.2l2.4 2.4 4.4-4.8" className="fh-icon-tick" />
      </>
    ),
  },
  "not-applicable": {
    word: "不涉及",
    draw: (
      <>
        <circle cx="8" cy="8" r="6" className="fh-icon-line" />
        <path d="M4.5 8h7" className="fh-icon-line" />
      </>
    ),
  },
  "awaiting-approval": {
    word: "不涉及（待批准）",
    draw: (
      <>
        <circle cx="8" cy="8" r="6" className="fh-icon-line fh-icon-dash" />
        <path d="M4.5 8h7" className="fh-icon-line" />
      </>
    ),
  },
  returned: {
    word: "不涉及（已退回）",
    draw: (
      <>
        <circle cx="8" cy="8" r="6" className="fh-icon-line fh-icon-dash" />
        <path d="M11.5 8h-7l2.4-2.4M4.5 8l2.4 2.4" className="fh-icon-line" />
      </>
    ),
  },
} as const;

/** A state as a small picture with its word, spoken or shown. */
export function StateIcon({ state, hasWord = false }: { state: IndicatorState; hasWord?: boolean }) {
  const t = useUiText();
  const { word, draw } = STATES[state];
  return (
    <span className={`fh-state fh-state-${state}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {draw}
      </svg>
      <span className={hasWord ? "" : "fh-hidden"}>{t(word)}</span>
    </span>
  );
}

/** The word of a state. */
export function useStateWord(): (state: IndicatorState) => string {
  const t = useUiText();
  return (state) => t(STATES[state].word);
}

import type { RectificationHead } from "../api/outputs.ts";
import { useText } from "./words.ts";

const LIGHT_WORDS = { red: "已逾期", yellow: "即将到期", blue: "期限内" } as const;

/** The light of a problem that still waits for its cure, with its word. */
export function ProblemLight({ light }: Pick<RectificationHead, "light">) {
  const t = useText();
  if (light === null) return null;
  return (
    <span className={`fw-light fw-light-${light}`}>
      <span className="fw-light-dot" aria-hidden="true" /> {t(LIGHT_WORDS[light])}
    </span>
  );
}

import { useLanguage, useUiText, valueText } from "@faheng/ui";
import type { StatementTask } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import type { StatementWords } from "./statement-words.ts";

/** Every version of a statement and of its bound, folded away. */
export function StatementHistory({ task, words }: { readonly task: StatementTask; readonly words: StatementWords }) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  if (task.history.length < 2) return null;
  return (
    <details className="fw-more">
      <summary>{words.history(task.history.length)}</summary>
      <ul>
        {task.history.map((it) => (
          <li key={`${it.subject} ${it.version}`} lang="zh-CN">
            {it.subject === "bound" ? t("上限") : words.one}
            {it.value === null
              ? ` ${t("撤回")}`
              : ` ${it.subject === "bound" ? Number(it.value) / 1000 : valueText(ui, task.question.field, it.value)}`}
            {` · ${it.reason} · ${it.statedBy} ${timeText(it.statedAt, language, timeZone)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

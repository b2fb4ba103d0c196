import { useState } from "react";
import { useUiText } from "../i18n/language.tsx";
import type { TraceView } from "../views.ts";
import { shownChildren } from "./trace-filter.ts";
import { TraceRow } from "./trace-row.tsx";

/**
 * The reason for every amount, as a tree that opens. `onIndicator` makes indicator rows lead to their indicator; `depth`
 * is how many levels are open at first.
 */
export function ScoreTrace(props: {
  readonly trace: TraceView;
  readonly depth?: number;
  readonly onIndicator?: ((code: string) => void) | undefined;
  readonly hasFilter?: boolean;
  /** The one item it is about, where the whole score's stands on the same page. */
  readonly about?: string;
}) {
  const t = useUiText();
  const { trace, depth = 2, onIndicator, hasFilter = true, about } = props;
  const [onlyTelling, setOnlyTelling] = useState(hasFilter);
  const isEmpty = trace.children.length > 0 && shownChildren(trace, onlyTelling).length === 0;
  return (
    <section className="fh-trace" aria-label={about === undefined ? t("得分说明") : `${t("得分说明")}：${about}`}>
      {hasFilter ? (
        <label className="fh-check">
          <input type="checkbox" checked={onlyTelling} onChange={(event) => setOnlyTelling(event.target.checked)} />
          <span>{t("只看扣分、加分和待填")}</span>
        </label>
      ) : null}
      <ul className="fh-trace-list">
        <TraceRow node={trace} level={1} openTo={depth} onlyTelling={onlyTelling} onIndicator={onIndicator} />
      </ul>
      {isEmpty ? <p className="fh-quiet">{t("没有扣分、加分或待填的事项。")}</p> : null}
    </section>
  );
}

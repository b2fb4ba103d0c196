import type { FactQuestion } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { Panel } from "../../parts/page.tsx";
import { changedKeys, type Draft, draftOf } from "./draft.ts";
import { useDraftWords } from "./draft-words.ts";
import { takenOver } from "./taken-over.ts";
import { useText } from "./words.ts";

/** What was answered in the last cycle before, beside what is answered now, and the way to begin with it. */
export function PreviousPanel(props: {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly title: string;
  /** What the agency itself states here. */
  readonly questions: readonly FactQuestion[];
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onTake: (draft: Draft) => void;
}) {
  const t = useText();
  const words = useDraftWords(props.questions);
  const { assessmentId, indicator, title, questions, draft, isReadOnly, onTake } = props;
  const { data: found } = useQuery(trpc.response.previous.queryOptions({ assessmentId, indicator }));
  /** What stood here before it was taken over. */
  const [before, setBefore] = useState<Draft | null>(null);
  if (!found) return null;
  const { status, facts, progress, reason } = found;
  const then: Draft = { status, facts, progress, reason: reason ?? "" };
  const said = changedKeys(draftOf(undefined), then);
  return (
    <Panel title={t("上一周期填报")} className="fw-no-print">
      <p className="fh-quiet">
        <Link
          lang="zh-CN"
          to="/assessments/$assessmentId/fill"
          params={{ assessmentId: found.assessmentId }}
          search={{ of: indicator }}
        >
          {found.cycleTitle}
        </Link>{" "}
        {found.isApproved ? t("已审定") : t("未审定")}
      </p>
      {found.title === title ? null : (
        <p className="fh-quiet" lang="zh-CN">
          {t("当时名称：{title}", { title: found.title })}
        </p>
      )}
      <dl className="fw-said-then" lang="zh-CN">
        {said.map((key) => (
          <div key={key}>
            <dt>{words.label(key)}</dt>
            <dd>{words.value(key, then)}</dd>
          </div>
        ))}
      </dl>
      {isReadOnly ? null : (
        <Take
          before={before}
          onTake={() => {
            setBefore(draft);
            onTake(takenOver(found, draft, questions));
          }}
          onUndo={(kept) => {
            setBefore(null);
            onTake(kept);
          }}
        />
      )}
    </Panel>
  );
}

function Take(props: {
  readonly before: Draft | null;
  readonly onTake: () => void;
  readonly onUndo: (before: Draft) => void;
}) {
  const t = useText();
  const { before, onTake, onUndo } = props;
  return (
    <p className="fh-actions">
      {before === null ? (
        <button type="button" className="fh-link" onClick={onTake}>
          {t("采用上一周期内容")}
        </button>
      ) : (
        <button type="button" className="fh-link" onClick={() => onUndo(before)}>
          {t("撤销采用")}
        </button>
      )}
      <span className="fh-quiet" role="status">
        {before === null ? t("状态改为推进中，不涉及的须重新审定；材料另行提交。") : t("已采用，请核对后报送。")}
      </span>
    </p>
  );
}

import type { Indicator } from "@faheng/domain";
import { ErrorNotice, FactsForm } from "@faheng/ui";
import { useEffect } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Panel } from "../../parts/page.tsx";
import { AnswerConflict } from "./answer-conflict.tsx";
import { draftOf } from "./draft.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { KeepState } from "./keep-state.tsx";
import { FrozenNote } from "../../parts/frozen-note.tsx";
import { LiveScore } from "./live-score.tsx";
import { MatterPanel } from "./matter-panel.tsx";
import { OfficeFacts } from "./office-facts.tsx";
import { RestoredNotice } from "./restored-notice.tsx";
import { StatusHintNotice } from "./status-hint.tsx";
import { StatusChoice } from "./status-choice.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePreview } from "./use-preview.ts";

/** One indicator: what is asked, what is answered, what it costs. */
export function IndicatorWork(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly isReadOnly: boolean;
  readonly order: readonly string[];
  readonly onChoose: (code: string) => void;
}) {
  const t = useText();
  const { assessment, indicator, isReadOnly, order, onChoose } = props;
  const answer = useAnswer(assessment, indicator.code);
  const { draft, change, keepNow } = answer;
  const { explanation, hint } = usePreview(assessment, indicator.code, draft, answer.isDirty);
  const asked = assessment.fields[indicator.code] ?? [];
  // What the office states is shown beside, and never sent from here.
  const questions = asked.filter(({ statedBy }) => statedBy === "agency");
  const isOwn = (key: string): boolean => !asked.some((it) => it.key === key && it.statedBy === "office");
  const stored = assessment.responses[indicator.code];
  const position = order.indexOf(indicator.code);
  const [previous, next] = [order[position - 1], order[position + 1]];

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        keepNow();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  return (
    <>
      <LeaveGuard
        isDirty={answer.isDirty || answer.isUnfinished}
        reason={answer.obstacle === null ? null : t(answer.obstacle)}
        holds={(from, to) => from.pathname !== to.pathname || from.of !== to.of}
        onLeave={answer.keepAll}
        onAbandon={answer.abandon}
      />
      <div className="fw-fill-main">
        <Panel className="fw-indicator">
          <IndicatorHead
            framework={assessment.framework}
            indicator={indicator}
            officialText={assessment.officialText[indicator.code] ?? null}
            due={assessment.dues[indicator.code]}
          />
        </Panel>
        <MatterPanel assessment={assessment} indicator={indicator} />
        <Panel
          title={t("填报内容")}
          side={
            <KeepState
              answer={answer}
              isReadOnly={isReadOnly}
              isFrozen={assessment.frozen !== null}
              savedAt={stored?.savedAt ?? null}
              savedBy={stored?.savedBy ?? null}
            />
          }
        >
          {answer.isRestored ? <RestoredNotice onDiscard={answer.discard} /> : null}
          {answer.conflict ? (
            <AnswerConflict
              conflict={answer.conflict}
              mine={draft}
              questions={questions}
              onTakeTheirs={answer.takeTheirs}
              onReapplyMine={answer.reapplyMine}
            />
          ) : null}
          {answer.failure ? <ErrorNotice report={answer.failure} onRetry={keepNow} /> : null}
          <StatusChoice
            draft={draft}
            stored={stored}
            isReadOnly={isReadOnly}
            onChange={change}
            onAskAgain={answer.askAgain}
          />
          {draft.status === "not-applicable" ? null : (
            <>
              {assessment.profile === null ||
              assessment.frozen !== null ||
              (questions.length === 0 && asked.length > 0) ? null : (
                <FactsForm
                  questions={questions}
                  facts={draft.facts}
                  isReadOnly={isReadOnly}
                  onFacts={(facts, unfinished) => {
                    answer.setUnfinished(unfinished);
                    change(draft.status === "not-started" ? { facts, status: "in-progress" } : { facts });
                  }}
                />
              )}
              <OfficeFacts assessment={assessment} indicator={indicator.code} />
              {/* Below what is typed, so that nothing moves away from under the pointer. */}
              <StatusHintNotice hint={hint} />
              <label className="fw-progress">
                <span>{t("进展情况")}</span>
                <textarea
                  className="fh-input"
                  rows={4}
                  maxLength={4000}
                  readOnly={isReadOnly}
                  value={draft.progress}
                  placeholder={t("做了什么、结果如何，写清次数、时间和文件")}
                  onChange={(event) =>
                    change({
                      progress: event.target.value,
                      ...(draft.status === "not-started" ? { status: "in-progress" as const } : {}),
                    })
                  }
                />
                <small className="fh-quiet">{t("{n} 字", { n: draft.progress.length })}</small>
              </label>
            </>
          )}
          <div className="fw-steps">
            <button
              type="button"
              className="fh-button"
              disabled={previous === undefined}
              onClick={() => previous && onChoose(previous)}
            >
              {t("上一项")}
            </button>
            <button
              type="button"
              className="fh-button fh-button-main"
              disabled={next === undefined}
              onClick={() => next && onChoose(next)}
            >
              {t("下一项")}
            </button>
          </div>
        </Panel>
      </div>
      <aside className="fw-fill-side" aria-label={t("得分与历史")}>
        {assessment.frozen === null ? (
          <LiveScore
            explanation={explanation}
            stored={assessment.explanation}
            pending={assessment.completion.pending}
            indicator={indicator.code}
            isLive={answer.isDirty}
          />
        ) : (
          <FrozenNote assessment={assessment} />
        )}
        <HistoryPanel
          assessmentId={assessment.id}
          indicator={indicator.code}
          questions={asked}
          currentVersion={stored?.version ?? 0}
          isReadOnly={isReadOnly}
          onRestore={(entry) => {
            const facts = Object.fromEntries(Object.entries(entry.facts).filter(([key]) => isOwn(key)));
            change(draftOf({ ...entry, facts }));
          }}
        />
      </aside>
    </>
  );
}

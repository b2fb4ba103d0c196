import type { Indicator } from "@faheng/domain";
import type { Assessment } from "../../api/outputs.ts";
import { AGENCY_ROLES } from "../../ground/role-words.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { BackToList } from "../../parts/back-to-list.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Panel } from "../../parts/page.tsx";
import { ReviewOfItem } from "../../parts/review-of-item.tsx";
import type { Arrival } from "../../parts/use-arrival.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { ExtensionOfItem } from "./extension-of-item.tsx";
import { IndicatorSide } from "./indicator-side.tsx";
import { ItemSteps } from "./item-steps.tsx";
import { MaterialsPanel } from "./materials/materials-panel.tsx";
import { MatterPanel } from "./matter-panel.tsx";
import { CommentsPanel } from "./talk/comments-panel.tsx";
import { QuestionsPanel } from "./talk/questions-panel.tsx";
import { PeriodsPanel } from "./periods/periods-panel.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePreview } from "./use-preview.ts";
import { useSaveKey } from "./use-save-key.ts";
import { useText } from "./words.ts";

/** One indicator: what is asked, what is answered, what it costs. */
export function IndicatorWork(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly isReadOnly: boolean;
  readonly order: readonly string[];
  readonly arrival: Omit<Arrival, "list">;
}) {
  const t = useText();
  const { assessment, indicator, isReadOnly, order, arrival } = props;
  const isInside = hasRole(useSession(), ...AGENCY_ROLES);
  const answer = useAnswer(assessment, indicator.code);
  const { explanation, hint } = usePreview(assessment, indicator.code, answer.draft, answer.isDirty);
  useSaveKey(answer.keepNow);
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
          <BackToList onBack={arrival.toList} />
          <IndicatorHead
            heading={arrival.heading}
            framework={assessment.framework}
            indicator={indicator}
            officialText={assessment.officialText[indicator.code] ?? null}
            due={assessment.dues[indicator.code]}
            state={handlingStateOf(assessment.responses[indicator.code])}
          />
          <ExtensionOfItem key={indicator.code} assessment={assessment} indicator={indicator} />
        </Panel>
        <ReviewOfItem assessment={assessment} indicator={indicator.code} />
        <MatterPanel assessment={assessment} indicator={indicator} />
        <AnswerPanel assessment={assessment} indicator={indicator} answer={answer} hint={hint} isReadOnly={isReadOnly}>
          <ItemSteps order={order} at={indicator.code} onChoose={(code) => arrival.select(code)} />
        </AnswerPanel>
        <PeriodsPanel
          assessment={assessment}
          indicator={indicator.code}
          questions={(assessment.fields[indicator.code] ?? []).filter(
            ({ enteredAt, statedBy }) => enteredAt === null && statedBy !== "office",
          )}
          draft={answer.draft}
          isReadOnly={isReadOnly}
          onTake={answer.change}
        />
        <MaterialsPanel assessment={assessment} indicator={indicator} />
        {isInside ? <QuestionsPanel assessmentId={assessment.id} indicator={indicator.code} /> : null}
        {isInside ? (
          <CommentsPanel assessmentId={assessment.id} indicator={indicator.code} key={indicator.code} />
        ) : null}
      </div>
      <IndicatorSide
        assessment={assessment}
        indicator={indicator.code}
        answer={answer}
        explanation={explanation}
        isReadOnly={isReadOnly}
      />
    </>
  );
}

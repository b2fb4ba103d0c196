import type { Indicator } from "@faheng/domain";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Assessment, AssignmentPlan } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { useText } from "./words.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { AssignBar } from "./assign-bar.tsx";
import { assignmentSearch } from "./assignment-entry.ts";
import { CopyReport } from "./copy-report.tsx";
import { HandOver } from "./hand-over.tsx";
import { LeavingPanel } from "./leaving-panel.tsx";
import { PlanConflicts } from "./plan-conflicts.tsx";
import { PlanDownloads } from "./plan-downloads.tsx";
import { adopt, copied, give, itemsOfPlan } from "./plan-edit.ts";
import { PlanFilters } from "./plan-filters.tsx";
import { type PlanDraft, placeOfKey } from "./plan-place.ts";
import { conflictsOf, NO_STEP, type PlanStep, settled, stepTo } from "./plan-steps.ts";
import { PlanTable } from "./plan-table.tsx";
import { isInView, isOpen, planViewOf } from "./plan-view.ts";
import { VersionsPanel } from "./versions-panel.tsx";

/** 任务分解: which department and person has what, and by when. */
export function AssignmentPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/assignment" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const plan = useQuery(trpc.assignment.get.queryOptions({ assessmentId }));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("任务分解")}>
      {(found) => (
        <PageGate query={plan} title={t("任务分解")}>
          {(stored) => <Plan assessment={found} plan={stored} />}
        </PageGate>
      )}
    </PageGate>
  );
}

function Plan({ assessment, plan }: { assessment: Assessment; plan: AssignmentPlan }) {
  const t = useText();
  const [search, change] = useAddress(assignmentSearch);
  const [steps, setSteps] = useState<readonly PlanStep[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [stays, setStays] = useState<readonly Indicator[]>([]);
  const last = steps.at(-1) ?? NO_STEP;
  const { draft } = last;
  const view = planViewOf(search);
  const all = useMemo(() => itemsOfPlan(assessment.framework, plan), [assessment.framework, plan]);
  const touched = new Set([...chosen].map((key) => placeOfKey(key).indicator));
  const items = all.filter((it) => isInView(view, it, draft) || touched.has(it.indicator.code));
  const nobody = all.filter((it) => isOpen("nobody", it, draft)).length;
  const conflicts = conflictsOf(last, plan.rows);
  const assessmentId = assessment.id;
  const step = (next: PlanDraft): void => setSteps([...steps, stepTo(last, next, plan.rows)]);
  const content = {
    assessmentId,
    expectedVersion: plan.version,
    changes: Object.entries(draft).map(([key, rows]) =>
      Object.assign(placeOfKey(key), { rows: rows.map(({ part: _part, ...row }) => row) }),
    ),
  };
  const save = useMutation({
    mutationFn: () => client.assignment.set.mutate(content),
    onSuccess: () => {
      setSteps([]);
      setChosen(new Set());
      copy.reset();
    },
    // After a conflict too: what the other saved is shown, and what is not saved yet stays over it.
    onSettled: () => queryClient.invalidateQueries(),
  });
  const copy = useMutation({
    mutationFn: () => client.assignment.previous.query({ assessmentId }),
    onSuccess: (earlier) => {
      if (!earlier) return;
      const copy = copied(draft, all, earlier.rows);
      step(copy.draft);
      setStays(copy.stays);
    },
  });
  const changed = Object.keys(draft).length;
  return (
    <Page
      title={t("任务分解")}
      isWide
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessmentId} />}
    >
      <LeaveGuard isDirty={changed > 0} reason={null} holds={(from, to) => from.pathname !== to.pathname} />
      <Panel
        className="fw-plan"
        title={
          plan.version === 0
            ? t("任务与分工（尚未保存过）")
            : t("任务与分工（第{version}版）", { version: plan.version })
        }
      >
        <PlanFilters
          framework={assessment.framework}
          plan={plan}
          view={view}
          text={search.q ?? ""}
          nobody={nobody}
          onSearch={(key, value) => change({ [key]: value }, { replace: true })}
        />
        {plan.canAssign ? (
          <div className="fw-assign-tools">
            <p className="fw-steps">
              <button
                type="button"
                className="fh-button"
                onClick={() => setChosen(new Set(chosen.size > 0 ? [] : items.map((it) => it.indicator.code)))}
              >
                {chosen.size > 0 ? t("取消选择") : t("选择全部所列")}
              </button>
              <button type="button" className="fh-button" onClick={() => step(adopt(draft, items))}>
                {t("采用文件所列名称")}
              </button>
              <button type="button" className="fh-button" disabled={copy.isPending} onClick={() => copy.mutate()}>
                {t("复制去年")}
              </button>
              <button
                type="button"
                className="fh-button"
                disabled={steps.length === 0}
                onClick={() => setSteps(steps.slice(0, -1))}
              >
                {t("撤销上一步")}
              </button>
              <button
                type="button"
                className="fh-button fh-button-main"
                disabled={changed === 0 || conflicts.length > 0 || save.isPending}
                onClick={() => save.mutate()}
              >
                {t("保存任务分解（{n} 项改动）", { n: changed })}
              </button>
              <span role="status" className="fw-keep-safe">
                {save.data && changed === 0 ? t("已保存为第{version}版", { version: save.data.version }) : ""}
              </span>
            </p>
            <AssignBar
              plan={plan}
              cycle={assessment.cycle}
              chosen={chosen.size}
              onGive={(rows) => {
                step(give(draft, [...chosen], rows));
                setChosen(new Set());
              }}
            />
            <HandOver plan={plan} items={all} draft={draft} onHand={step} />
          </div>
        ) : null}
        {/* A conflict is said below, place by place. */}
        <Fault error={(conflicts.length > 0 ? null : save.error) ?? copy.error} />
        <PlanConflicts
          assessment={assessment}
          plan={plan}
          conflicts={conflicts}
          onChoose={(key, whose) => setSteps([...steps, settled(last, key, whose, plan.rows)])}
        />
        {copy.data === undefined ? null : (
          <CopyReport assessment={assessment} plan={plan} previous={copy.data} stays={stays} />
        )}
        {items.length === 0 ? <p className="fh-quiet">{t("没有这样的任务。")}</p> : null}
        <PlanTable
          plan={plan}
          items={items}
          draft={draft}
          chosen={chosen}
          onChoose={(keys, isChosen) => {
            const next = new Set(chosen);
            for (const key of keys) {
              if (isChosen) next.add(key);
              else next.delete(key);
            }
            setChosen(next);
          }}
        />
      </Panel>
      {plan.canAssign ? <LeavingPanel agencyId={assessment.agency.id} /> : null}
      <PlanDownloads assessmentId={assessmentId} />
      <VersionsPanel assessment={assessment} plan={plan} />
    </Page>
  );
}

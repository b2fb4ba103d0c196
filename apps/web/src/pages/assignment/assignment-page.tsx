import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Assessment, AssignmentPlan } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AssignBar } from "./assign-bar.tsx";
import { adopt, copied, give, isInPlan, itemsOfPlan, type PlanDraft, planFilterOf } from "./plan-edit.ts";
import { PlanDownloads } from "./plan-downloads.tsx";
import { PlanTable } from "./plan-table.tsx";
import { VersionsPanel } from "./versions-panel.tsx";

/** 任务分解: which department and person has what, and by when. */
export function AssignmentPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/assignment" });
  const assessment = useQuery(trpc.assessment.get.queryOptions({ id: assessmentId }));
  const plan = useQuery(trpc.assignment.get.queryOptions({ assessmentId }));
  return (
    <QueryGate query={assessment}>
      {(found) => <QueryGate query={plan}>{(stored) => <Plan assessment={found} plan={stored} />}</QueryGate>}
    </QueryGate>
  );
}

function Plan({ assessment, plan }: { assessment: Assessment; plan: AssignmentPlan }) {
  const t = useText();
  const search = useSearch({ from: "/assessments/$assessmentId/assignment" });
  const navigate = useNavigate({ from: "/assessments/$assessmentId/assignment" });
  const [steps, setSteps] = useState<readonly PlanDraft[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const draft = steps.at(-1) ?? {};
  const filter = planFilterOf(search.show);
  const all = useMemo(() => itemsOfPlan(assessment.framework, plan), [assessment.framework, plan]);
  const items = all.filter((it) => isInPlan(filter, it, draft) || chosen.has(it.indicator.code));
  const nobody = all.filter((it) => isInPlan("nobody", it, draft)).length;
  const assessmentId = assessment.id;
  const save = useMutation({
    mutationFn: () =>
      client.assignment.set.mutate({
        assessmentId,
        expectedVersion: plan.version,
        changes: Object.entries(draft).map(([indicator, rows]) => ({
          indicator,
          part: "",
          rows: rows.map(({ part: _part, ...row }) => row),
        })),
      }),
    onSuccess: () => {
      setSteps([]);
      setChosen(new Set());
    },
    // After a conflict too: what the other saved is shown, and what is not saved yet stays over it.
    onSettled: () => queryClient.invalidateQueries(),
  });
  const copy = useMutation({
    mutationFn: () => client.assignment.previous.query({ assessmentId }),
    onSuccess: (earlier) => {
      if (!earlier) return;
      setSteps([...steps, copied(draft, all, earlier.rows)]);
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
        title={plan.version === 0 ? t("尚未保存过") : t("第{version}版", { version: plan.version })}
        side={
          <select
            className="fh-input"
            aria-label={t("显示哪些任务")}
            value={filter}
            onChange={({ target }) =>
              void navigate({
                search: ({ show: _old, ...rest }) => (target.value === "all" ? rest : { ...rest, show: target.value }),
              })
            }
          >
            <option value="all">{t("全部任务")}</option>
            <option value="unassigned">{t("未分配")}</option>
            <option value="nobody">{t("无人负责（{n}）", { n: nobody })}</option>
          </select>
        }
      >
        {plan.canAssign ? (
          <>
            <p className="fw-steps">
              <button
                type="button"
                className="fh-button"
                onClick={() => setChosen(new Set(chosen.size > 0 ? [] : items.map((it) => it.indicator.code)))}
              >
                {chosen.size > 0 ? t("取消选择") : t("选择全部所列")}
              </button>
              <button type="button" className="fh-button" onClick={() => setSteps([...steps, adopt(draft, items)])}>
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
                disabled={changed === 0 || save.isPending}
                onClick={() => save.mutate()}
              >
                {t("保存任务分解（{n} 项改动）", { n: changed })}
              </button>
            </p>
            <AssignBar
              plan={plan}
              chosen={chosen.size}
              onGive={(rows) => {
                setSteps([...steps, give(draft, [...chosen], rows)]);
                setChosen(new Set());
              }}
            />
          </>
        ) : null}
        <Fault error={save.error ?? copy.error} />
        {copy.data === null ? <p role="status">{t("没有可以复制的往年分解。")}</p> : null}
        {copy.data && copy.data.unmatched.length > 0 ? (
          <p role="status" lang="zh-CN">
            {t("未能照搬：{titles}", { titles: copy.data.unmatched.map((it) => it.title).join("、") })}
          </p>
        ) : null}
        {items.length === 0 ? <p className="fh-quiet">{t("没有这样的任务。")}</p> : null}
        <PlanTable
          framework={assessment.framework}
          plan={plan}
          items={items}
          draft={draft}
          chosen={chosen}
          onChoose={(codes, isChosen) => {
            const next = new Set(chosen);
            for (const code of codes) {
              if (isChosen) next.add(code);
              else next.delete(code);
            }
            setChosen(next);
          }}
        />
      </Panel>
      <PlanDownloads assessmentId={assessmentId} />
      <VersionsPanel assessment={assessment} />
    </Page>
  );
}

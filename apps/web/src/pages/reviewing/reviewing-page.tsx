import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReviewTaskRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { reviewingSearch } from "./reviewing-entry.ts";
import { TaskWork } from "./task-work.tsx";
import { useText } from "./words.ts";

/** 评审: a reviewer's queue by agency and source, and one task of it item by item. */
export function ReviewingPage() {
  const [{ of, task }] = useAddress(reviewingSearch);
  return of !== undefined && task !== undefined ? <OneTask assessmentId={of} taskId={task} /> : <Queue />;
}

function OneTask({ assessmentId, taskId }: { readonly assessmentId: string; readonly taskId: string }) {
  const view = useQuery(trpc.review.task.queryOptions({ assessmentId, taskId }));
  return <QueryGate query={view}>{(found) => <TaskWork view={found} />}</QueryGate>;
}

function Queue() {
  const t = useText();
  const tasks = useQuery(trpc.review.tasks.queryOptions());
  return (
    <Page title={t("评审")}>
      <QueryGate query={tasks}>{(all) => <Tasks all={all} />}</QueryGate>
    </Page>
  );
}

function Tasks({ all }: { readonly all: readonly ReviewTaskRow[] }) {
  const t = useText();
  const language = useLanguage();
  const [search, change] = useAddress(reviewingSearch);
  if (all.length === 0) {
    return (
      <EmptyPicture title={t("没有评审任务")}>
        <p>{t("市办安排评审后，任务列在这里。")}</p>
      </EmptyPicture>
    );
  }
  const agencies = new Map(all.map(({ agency }) => [agency.id, agency.name] as const));
  const shown = all.filter(
    (it) =>
      (search.agency === undefined || it.agency.id === search.agency) &&
      (search.source === undefined || it.source === search.source) &&
      isShown(it, search.show),
  );
  return (
    <Panel title={t("评审任务")}>
      <div className="fw-review-sieve">
        <ChoiceField
          label={t("机关")}
          none={t("全部机关")}
          chosen={search.agency ?? null}
          options={agencies}
          onChoose={(agency) => change({ agency }, { replace: true })}
        />
        <ChoiceField
          label={t("评审来源")}
          none={t("全部来源")}
          chosen={search.source ?? null}
          options={new Map(all.map((it) => [it.source, it.sourceWords[language]] as const))}
          onChoose={(source) => change({ source }, { replace: true })}
        />
        <ChoiceField
          label={t("显示")}
          none={t("全部")}
          chosen={search.show === "differs" ? null : (search.show ?? null)}
          options={[
            ["open", t("待提交")],
            ["returned", t("被退回")],
            ["submitted", t("意见已提交")],
          ]}
          onChoose={(show) => change({ show: QUEUE_SHOWS.find((it) => it === show) ?? null }, { replace: true })}
        />
      </div>
      {shown.length === 0 ? <EmptyPicture title={t("没有符合条件的任务")} /> : <TaskTable rows={shown} />}
    </Panel>
  );
}

const QUEUE_SHOWS = ["open", "returned", "submitted"] as const;

function isShown(task: ReviewTaskRow, show: ReturnType<typeof reviewingSearch>["show"]): boolean {
  if (show === "returned") return task.returned !== null;
  return (show !== "open" && show !== "submitted") || task.state === show;
}

function TaskTable({ rows }: { readonly rows: readonly ReviewTaskRow[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("周期")}</th>
            <th scope="col">{t("评审来源")}</th>
            <th scope="col">{t("进度")}</th>
            <th scope="col">{t("状态")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.id}>
              <th scope="row" lang="zh-CN">
                <Link to="/reviewing" search={{ of: it.assessmentId, task: it.id }}>
                  {it.agency.name}
                </Link>
                <small className="fh-quiet fw-under">{it.frameworkTitle}</small>
              </th>
              <td lang="zh-CN">{it.cycle.title}</td>
              <td>{it.sourceWords[language]}</td>
              <td>{t("已评 {n} 项，共 {of} 项", { n: it.judged, of: it.items })}</td>
              <td>
                {it.state === "submitted" ? t("意见已提交") : t("待提交")}
                {it.returned === null ? null : (
                  <small className="fh-problem fw-under">{t("被退回：{reason}", { reason: it.returned })}</small>
                )}
                {it.assessmentState === "reviewing" || it.state === "submitted" ? null : (
                  <small className="fh-quiet fw-under">{t("评审尚未开始，只能查看")}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

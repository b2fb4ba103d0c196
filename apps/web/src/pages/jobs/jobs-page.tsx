import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { hasRole, useSession } from "../../ground/session.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { arrangeJobs } from "./arrange-jobs.ts";
import { jobsQuery } from "./jobs-query.ts";
import { JobsTable } from "./jobs-table.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which the list is asked for anew: while something is under way, and otherwise. */
const [SOON, LATER] = [2000, 20_000];

/** 后台任务: what the machine does by itself, how far it is, and what failed for good. */
export function JobsPage() {
  const t = useText();
  const session = useSession();
  const jobs = useQuery({
    ...jobsQuery(session),
    refetchInterval: ({ state }) => (arrangeJobs(state.data ?? []).open.length > 0 ? SOON : LATER),
  });
  return (
    <Page title={t("后台任务")}>
      <p className="fh-quiet fw-lead">
        {!hasRole(session, "system-admin", "coordinator")
          ? t("您交给系统完成的工作，如生成导出文件。可以离开本页，完成后在这里或原页面下载。")
          : hasRole(session, "system-admin")
            ? t("系统自行完成的工作，如结束周期后的复算、每日校验审计。失败的自动重试，多次失败后在这里等待处理。")
            : t("本机关自己的周期引出的后台工作，只有本机关看得到。失败的自动重试，多次失败后在这里等待处理。")}
      </p>
      <QueryGate query={jobs}>
        {(list) => {
          const { stuck, open, over } = arrangeJobs(list);
          return (
            <div className="fw-stack">
              <p role="status" className="fh-quiet">
                {open.length === 0
                  ? t("目前没有排队或执行的任务。")
                  : t("{n} 个任务排队或执行中，自动刷新。", { n: open.length })}
              </p>
              {stuck.length === 0 ? null : (
                <Panel title={t("等待处理")}>
                  <JobsTable label={t("等待处理")} jobs={stuck} />
                </Panel>
              )}
              {open.length === 0 ? null : (
                <Panel title={t("排队和执行")}>
                  <JobsTable label={t("排队和执行")} jobs={open} />
                </Panel>
              )}
              <Panel title={t("最近一周结束的")}>
                {over.length === 0 ? (
                  <EmptyPicture title={t("最近一周没有结束的任务")} />
                ) : (
                  <JobsTable label={t("最近一周结束的")} jobs={over} />
                )}
              </Panel>
            </div>
          );
        }}
      </QueryGate>
    </Page>
  );
}

import { ErrorNotice, useLanguage } from "@faheng/ui";
import type { JobRow } from "../../api/outputs.ts";
import { aboutText } from "./about-text.ts";
import { JobActs } from "./job-acts.tsx";
import { JobFile } from "../../parts/job-file.tsx";
import { JobProgress } from "./job-progress.tsx";
import { JobTimes } from "./job-times.tsx";
import { useText } from "./words.ts";

/** Jobs under each other: what each is, how far, how often it was tried, and what one may do. */
export function JobsTable({ label, jobs }: { readonly label: string; readonly jobs: readonly JobRow[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="fw-scroll">
      <table className="fh-table fw-jobs" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("任务")}</th>
            <th scope="col">{t("状态")}</th>
            <th scope="col">{t("执行次数")}</th>
            <th scope="col">{t("时间")}</th>
            <th scope="col">{t("处理")}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => {
            const about = job.about === null ? null : aboutText(job.about, language);
            const name = [job.kind[language], about].filter(Boolean).join(" · ");
            return (
              <tr key={job.id}>
                <th scope="row">
                  {job.kind[language]}
                  {about === null ? null : <div lang="zh-CN">{about}</div>}
                  {job.askedBy === null ? null : (
                    <div className="fh-quiet">{t("{name} 提出", { name: job.askedBy })}</div>
                  )}
                </th>
                <td>
                  <span className={job.state === "dead" ? "fh-loss" : ""}>{job.stateWords[language]}</span>
                  {job.state === "leased" ? <JobProgress job={job} label={name} /> : null}
                  {/* What went well in the end need not be told how it failed before. */}
                  {job.failure === null || job.state === "done" ? null : (
                    <details className="fw-more">
                      <summary>{t("上次失败的原因")}</summary>
                      <ErrorNotice report={{ ...job.failure, place: null }} />
                    </details>
                  )}
                </td>
                <td>{t("{n}/{most}", { n: job.attempts, most: job.mostAttempts })}</td>
                <td>
                  <JobTimes job={job} />
                </td>
                <td>
                  {job.file === null ? null : <JobFile id={job.id} file={job.file} />}
                  {job.acts.length > 0 ? <JobActs job={job} label={name} /> : job.file === null ? "—" : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { JobFile } from "../../parts/job-file.tsx";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which it is looked at anew while a file is being made. */
const SOON = 2000;

/** The files that the auditor has asked for: how far each is, why it failed, and where to take it; nothing where there is none. */
export function OwnExports() {
  const t = useText();
  const language = useLanguage();
  const asked = useQuery(
    trpc.job.asked.queryOptions(
      {},
      {
        refetchInterval: ({ state }) =>
          state.data?.some((it) => it.state === "queued" || it.state === "leased") === true ? SOON : false,
      },
    ),
  );
  const cancel = useMutation(
    trpc.job.cancelAsked.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.job.asked.queryKey() }),
    }),
  );
  const jobs = (asked.data ?? []).filter(
    ({ state, file }) => file !== null || state === "queued" || state === "leased" || state === "dead",
  );
  if (jobs.length === 0) return null;
  return (
    <Panel title={t("我的导出文件")} className="fw-after">
      <ul className="fw-downloads">
        {jobs.map((job) => {
          const name = job.about ?? job.kind[language];
          return (
            <li key={job.id}>
              <span>
                <span lang="zh-CN">{name}</span>
                {job.file === null ? (
                  <span className={job.state === "dead" ? "fh-loss" : "fh-quiet"}> {job.stateWords[language]}</span>
                ) : null}
              </span>
              {job.state === "leased" ? (
                <span className="fw-job-progress">
                  <progress max={1000} value={job.progress} aria-label={t("“{file}”的进度", { file: name })} />
                  {Math.floor(job.progress / 10)}%
                </span>
              ) : null}
              {job.acts.includes("cancel") ? (
                <ConfirmButton
                  label={t("取消生成")}
                  about={name}
                  question={t("停止生成“{file}”？不留下半份文件。", { file: name })}
                  isDisabled={cancel.isPending}
                  onConfirm={() => cancel.mutate({ id: job.id })}
                />
              ) : null}
              {job.file === null ? null : <JobFile id={job.id} file={job.file} />}
              {job.failure === null || job.state === "done" ? null : (
                <ErrorNotice report={{ ...job.failure, place: null }} />
              )}
            </li>
          );
        })}
      </ul>
      <Fault error={asked.error ?? cancel.error} />
    </Panel>
  );
}

import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { Fault } from "./fault.tsx";
import { JobFile } from "./job-file.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which it is looked at anew while it is being made. */
const SOON = 2000;

/** 年度资料: asks the machine for the agency's year as a folder, shows how far it is, and hands it out. */
export function YearFolder({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText();
  const language = useLanguage();
  const asked = useQuery(
    trpc.yearEnd.asked.queryOptions(
      { assessmentId },
      { refetchInterval: ({ state }) => (isUnderWay(state.data ?? null) ? SOON : false) },
    ),
  );
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.yearEnd.asked.queryKey() });
  const ask = useMutation(trpc.yearEnd.ask.mutationOptions({ onSettled }));
  const cancel = useMutation(trpc.job.cancelAsked.mutationOptions({ onSettled }));
  const job = asked.data ?? null;
  const name = t("年度资料");
  return (
    <li>
      <span>
        {t("年度资料：逐项填报、得分、台账、材料、审计摘录")}
        {job === null || job.file !== null ? null : (
          <span className={job.state === "dead" ? "fh-loss" : "fh-quiet"}> {job.stateWords[language]}</span>
        )}
      </span>
      {job?.state === "leased" ? (
        <span className="fw-job-progress">
          <progress max={1000} value={job.progress} aria-label={t("年度资料的进度")} />
          {Math.floor(job.progress / 10)}%
        </span>
      ) : null}
      {job?.acts.includes("cancel") === true ? (
        <ConfirmButton
          label={t("取消打包")}
          about={name}
          question={t("停止打包？不留下半份文件。")}
          isDisabled={cancel.isPending}
          onConfirm={() => cancel.mutate({ id: job.id })}
        />
      ) : null}
      {job === null || job.file === null ? null : <JobFile id={job.id} file={job.file} />}
      {isUnderWay(job) ? null : (
        <button
          type="button"
          className="fh-button"
          disabled={ask.isPending || asked.data === undefined}
          onClick={() => ask.mutate({ assessmentId })}
        >
          {job === null || job.file === null ? t("打包年度资料") : t("重新打包")}
        </button>
      )}
      {job === null || job.failure === null || job.state === "done" ? null : (
        <ErrorNotice report={{ ...job.failure, place: null }} />
      )}
      <Fault error={asked.error ?? ask.error ?? cancel.error} />
    </li>
  );
}

function isUnderWay(job: { readonly state: string } | null): boolean {
  return job?.state === "queued" || job?.state === "leased";
}

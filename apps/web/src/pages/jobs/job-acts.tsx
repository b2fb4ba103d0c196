import { useMutation } from "@tanstack/react-query";
import type { JobRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { useText } from "./words.ts";

/** What may be done with a job now. */
export function JobActs({ job, label }: { readonly job: JobRow; readonly label: string }) {
  const t = useText();
  // Where somebody was faster, or the job itself, the list shows what is there by now.
  const refresh = { onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.job.pathKey() }) };
  const isKeeper = hasRole(useSession(), "system-admin", "coordinator");
  const cancel = useMutation((isKeeper ? trpc.job.cancel : trpc.job.cancelAsked).mutationOptions(refresh));
  const retry = useMutation(trpc.job.retry.mutationOptions(refresh));
  const discard = useMutation(trpc.job.discard.mutationOptions(refresh));
  const isBusy = cancel.isPending || retry.isPending || discard.isPending;
  const { id, acts } = job;
  return (
    <div className="fw-job-acts">
      {acts.includes("cancel") ? (
        <ConfirmButton
          label={t("取消任务")}
          about={label}
          question={t("取消后不再执行；正在执行的，做完手头一步即停，不留下半份结果。")}
          isDisabled={isBusy}
          onConfirm={() => cancel.mutate({ id })}
        />
      ) : null}
      {acts.includes("retry") ? (
        <button
          type="button"
          className="fh-button"
          aria-label={`${t("重试")} ${label}`}
          disabled={isBusy}
          onClick={() => retry.mutate({ id })}
        >
          {t("重试")}
        </button>
      ) : null}
      {acts.includes("discard") ? (
        <ReasonButton
          label={t("放弃")}
          about={label}
          question={t("放弃后不再执行，理由记入审计。")}
          reasonLabel={t("放弃的理由")}
          isDisabled={isBusy}
          onConfirm={(reason) => discard.mutate({ id, reason })}
        />
      ) : null}
      <Fault error={cancel.error ?? retry.error ?? discard.error} />
    </div>
  );
}

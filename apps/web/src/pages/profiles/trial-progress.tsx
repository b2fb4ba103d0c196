import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import type { Trial } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

/** A trial without a result: how far it is, or why there is none. */
export function TrialProgress({ trial, isUnderWay }: { readonly trial: Trial; readonly isUnderWay: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { id, progress, state, stateWords, isOwn, failure, result } = trial;
  const refresh = { onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.trial.last.queryKey() }) };
  const cancel = useMutation(trpc.job.cancelAsked.mutationOptions(refresh));
  return (
    <Panel>
      <p role="status">
        {result?.outcome === "changed"
          ? t("试算开始前草案已有改动，没有计算；请再次试算。")
          : isUnderWay
            ? t("正在试算，可以离开本页，完成后再来看。")
            : t("试算没有完成：{state}", { state: stateWords[language] })}
      </p>
      {isUnderWay ? (
        <p className="fw-job-progress">
          <progress max={1000} value={progress} aria-label={t("试算进度")} /> {Math.floor(progress / 10)}%{" "}
          {state === "queued" ? stateWords[language] : null}
        </p>
      ) : null}
      {failure === null ? null : <ErrorNotice report={{ ...failure, place: null }} />}
      {isUnderWay && isOwn ? (
        <ConfirmButton
          label={t("取消试算")}
          question={t("取消后不再计算，已算的不保留。")}
          isDisabled={cancel.isPending}
          onConfirm={() => cancel.mutate({ id })}
        />
      ) : null}
      <Fault error={cancel.error} />
    </Panel>
  );
}

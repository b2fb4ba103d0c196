import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";

/** Sends a claim back to its department, with the reason. */
export function ReturnClaim(props: {
  readonly claim: { readonly assessmentId: string; readonly indicator: string; readonly expectedVersion: number };
  readonly title: string;
}) {
  const t = useText();
  const id = useId();
  const { claim, title } = props;
  const [reason, setReason] = useState<string | null>(null);
  const giveBack = useMutation(
    trpc.response.return.mutationOptions({
      onSuccess: () => setReason(null),
      onSettled: () =>
        queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: claim.assessmentId }) }),
    }),
  );
  const content = { ...claim, reason: reason?.trim() ?? "" };
  if (reason === null) {
    return (
      <button
        type="button"
        className="fh-button"
        aria-label={t("退回：{title}", { title })}
        onClick={() => setReason("")}
      >
        {t("退回")}
      </button>
    );
  }
  return (
    <form
      className="fw-return"
      onSubmit={(event) => {
        event.preventDefault();
        giveBack.mutate(content);
      }}
    >
      <label htmlFor={id}>{t("退回的理由")}</label>
      <textarea
        id={id}
        className="fh-input"
        rows={2}
        maxLength={2000}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Fault error={giveBack.error} />
      <div className="fh-actions">
        <button type="button" className="fh-button" onClick={() => setReason(null)}>
          {t("取消")}
        </button>
        <button
          type="submit"
          className="fh-button fh-button-main"
          disabled={reason.trim() === "" || giveBack.isPending}
        >
          {t("确认退回")}
        </button>
      </div>
    </form>
  );
}

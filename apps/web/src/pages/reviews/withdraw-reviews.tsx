import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Most reviews that the question names one by one. */
const MOST_NAMED = 8;

/** Takes back what is ticked, with the reason. */
export function WithdrawReviews({ rows, onDone }: { rows: readonly ReviewRow[]; onDone: () => void }) {
  const t = useText();
  const [reason, setReason] = useState("");
  const withdraw = useMutation(
    trpc.review.withdraw.mutationOptions({
      onSuccess: () => {
        setReason("");
        onDone();
      },
      // Where somebody was faster, the list shows what is there by now.
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.review.list.queryKey() }),
    }),
  );
  const content = {
    reviews: rows.map(({ id, version }) => ({ id, expectedVersion: version })),
    reason: reason.trim(),
  };
  const named = rows.slice(0, MOST_NAMED).map(({ agency, reviewer }) => {
    return t("“{name}”评审“{agency}”", { name: reviewer.name, agency: agency.name });
  });
  const list = named.join("、");
  return (
    <div className="fw-review-withdraw">
      <TextField
        label={t("撤回的理由")}
        help={t("先勾选要撤回的安排，再写明理由。")}
        maxLength={500}
        value={reason}
        onText={setReason}
      />
      <ConfirmButton
        label={t("撤回所选")}
        question={t("撤回 {n} 项安排？评审人员不能再查看：{list}。", {
          n: rows.length,
          list: rows.length > MOST_NAMED ? t("{list}等", { list }) : list,
        })}
        isDisabled={rows.length === 0 || reason.trim() === "" || withdraw.isPending}
        onConfirm={() => withdraw.mutate(content)}
      />
      <span role="status" className="fh-quiet">
        {withdraw.isSuccess ? t("已撤回 {n} 项。", { n: withdraw.variables.reviews.length }) : ""}
      </span>
      <Fault error={withdraw.error} />
    </div>
  );
}

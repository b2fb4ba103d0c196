import type { Assessment } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { ItemsBackForm } from "../../parts/items-back.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** Has items of a final result answered and judged anew; the result stays in force until the next one is final. */
export function ReopenForm(props: { readonly assessment: Assessment; readonly expectedMoves: number }) {
  const t = useText();
  const { assessment, expectedMoves } = props;
  const { move, isPending, error } = useMoves();
  return (
    <details className="fw-more">
      <summary>{t("重新评审")}</summary>
      <div className="fw-record-form">
        <p className="fh-quiet">
          {t(
            "所选事项退回机关限期补正，原评审意见、申诉裁定和更正对这些事项不再计，由原评审员重新评审；原结果继续有效，到下一次结果确定为止。由确定结果以外的人办理。",
          )}
        </p>
        <Fault error={error} />
        <ItemsBackForm
          assessment={assessment}
          isOffered={(code) => handlingStateOf(assessment.responses[code]) === "approved"}
          label={t("重新评审")}
          reasonLabel={t("重新评审的理由")}
          isPending={isPending}
          onConfirm={(back) =>
            move(async () => await client.result.reopen.mutate({ assessmentId: assessment.id, expectedMoves, ...back }))
          }
        />
      </div>
    </details>
  );
}

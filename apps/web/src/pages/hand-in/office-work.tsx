import type { Assessment, HandInView } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { ItemsBackForm } from "../../parts/items-back.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** What the office of the cycle does: send back with items, day and reason; excuse, and restore. */
export function OfficeWork({ assessment, view }: { readonly assessment: Assessment; readonly view: HandInView }) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const place = { assessmentId: assessment.id, expectedMoves: view.moves };
  const about = assessment.agency.name;
  return (
    <>
      <Fault error={error} />
      {view.acts.includes("return") ? (
        <section className="fw-no-print" aria-label={t("退回上报")}>
          <h3>{t("退回上报")}</h3>
          <p>{t("勾选要补正的事项，写明期限和理由；所选事项退回责任处室，其余填报也解冻。")}</p>
          <ItemsBackForm
            assessment={assessment}
            label={t("退回上报")}
            reasonLabel={t("退回的理由")}
            isPending={isPending}
            onConfirm={(back) => move(async () => await client.handIn.return.mutate({ ...place, ...back }))}
          />
        </section>
      ) : null}
      <p className="fh-actions fw-no-print">
        {view.acts.includes("excuse") ? (
          <ReasonButton
            label={t("免评")}
            about={about}
            question={t("免评后本机关不再填报。")}
            reasonLabel={t("免评的理由")}
            isDisabled={isPending}
            onConfirm={(reason) => move(async () => await client.handIn.excuse.mutate({ ...place, reason }))}
          />
        ) : null}
        {view.acts.includes("restore") ? (
          <ReasonButton
            label={t("恢复考评")}
            about={about}
            question={t("恢复后本机关继续填报。")}
            reasonLabel={t("恢复的理由")}
            isDisabled={isPending}
            onConfirm={(reason) => move(async () => await client.handIn.restore.mutate({ ...place, reason }))}
          />
        ) : null}
      </p>
    </>
  );
}

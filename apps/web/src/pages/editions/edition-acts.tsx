import { useState } from "react";
import type { EditionView } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { cityInstant } from "./city-instant.ts";
import { useText } from "./words.ts";

/** What may be done to an edition now. Whether it may be by this person the server says when they do it. */
export function EditionActs({ cycleId, view }: { readonly cycleId: string; readonly view: EditionView }) {
  const t = useText();
  const { edition, missing, acts } = view;
  const { move, isPending, error } = useMoves();
  const timeZone = useTimeZone();
  const [publicFrom, setFrom] = useState("");
  const place = { cycleId, n: edition.n, seen: edition.writes };
  if (acts.length === 0) return null;
  return (
    <div className="fw-no-print">
      <Fault error={error} />
      <div className="fw-acts">
        {acts.includes("edition.lock") ? (
          <ConfirmButton
            label={t("锁定")}
            about={edition.title}
            isMain
            isDisabled={isPending}
            question={
              missing.length === 0
                ? t("锁定后结果和方法不能改变，直到发布或解除锁定。")
                : t("锁定后结果和方法不能改变，直到发布或解除锁定。{n}家没有正式结果，将写为缺结果：{names}。", {
                    n: missing.length,
                    names: missing.map(({ name }) => name).join("、"),
                  })
            }
            onConfirm={() =>
              move(
                async () =>
                  await client.edition.lock.mutate({
                    ...place,
                    missingIds: missing.map(({ assessmentId }) => assessmentId),
                  }),
              )
            }
          />
        ) : null}
        {acts.includes("edition.publish") ? (
          <>
            <TextField label={t("解禁时间（空为即时）")} type="datetime-local" value={publicFrom} onText={setFrom} />
            <ConfirmButton
              label={t("发布")}
              about={edition.title}
              isMain
              isDisabled={isPending}
              question={t("发布后不再改变；锁定的人不能发布。")}
              onConfirm={() =>
                move(
                  async () =>
                    await client.edition.publish.mutate({
                      ...place,
                      publicFrom: publicFrom === "" ? null : cityInstant(publicFrom, timeZone),
                    }),
                )
              }
            />
          </>
        ) : null}
        {acts.includes("edition.unlock") ? (
          <ReasonButton
            label={t("解除锁定")}
            about={edition.title}
            question={t("解除后回到预览，内容随结果变动。")}
            reasonLabel={t("解除锁定的理由")}
            isDisabled={isPending}
            onConfirm={(reason) => move(async () => await client.edition.unlock.mutate({ ...place, reason }))}
          />
        ) : null}
        {acts.includes("edition.reissue") && view.differences.length > 0 ? (
          <ReasonButton
            label={t("更正再版")}
            about={edition.title}
            question={t("原版照存，另形成新版次。")}
            reasonLabel={t("更正事项和理由（告知各机关，请勿写机关名称）")}
            isDisabled={isPending}
            onConfirm={(reason) =>
              move(async () => await client.edition.reissue.mutate({ ...place, reason, title: edition.title }))
            }
          />
        ) : null}
      </div>
    </div>
  );
}

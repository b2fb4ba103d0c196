import { useState } from "react";
import type { Assessment, HandInView } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Fault } from "../../parts/fault.tsx";
import { useCycleDays } from "../../parts/near-days.ts";
import { numberIn } from "../../parts/number-in.ts";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** What the office of the cycle does: send back with items, day and reason; excuse, and restore. */
export function OfficeWork({ assessment, view }: { readonly assessment: Assessment; readonly view: HandInView }) {
  const t = useText();
  const timeZone = useTimeZone();
  const { move, isPending, error } = useMoves();
  const days = useCycleDays(assessment.cycle);
  const [dueOn, setDueOn] = useState("");
  const [find, setFind] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const place = { assessmentId: assessment.id, expectedMoves: view.moves };
  const about = assessment.agency.name;
  const { framework } = assessment;
  const items = framework.indicators
    .map((it) => ({ code: it.code, name: `${numberIn(framework, it) ?? ""} ${it.title}`.trim() }))
    .filter(({ name }) => name.includes(find.trim()));
  const toggle = (code: string): void =>
    setChosen((known) => {
      const next = new Set(known);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  return (
    <>
      <Fault error={error} />
      {view.acts.includes("return") ? (
        <section className="fw-no-print" aria-label={t("退回上报")}>
          <h3>{t("退回上报")}</h3>
          <p>{t("勾选要补正的事项，写明期限和理由；所选事项退回责任处室，其余填报也解冻。")}</p>
          <TextField
            label={t("补正期限")}
            type="date"
            min={today(timeZone)}
            max={days.max}
            value={dueOn}
            problem={days.problemOf(dueOn)}
            onText={(text) => setDueOn(text)}
          />
          <TextField label={t("查找事项")} type="search" value={find} onText={setFind} />
          <fieldset className="fw-hand-in-items">
            <legend>{t("选择事项（{n}）", { n: chosen.size })}</legend>
            {items.map(({ code, name }) => (
              <label key={code} lang="zh-CN">
                <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} /> {name}
              </label>
            ))}
          </fieldset>
          <ReasonButton
            label={t("退回上报")}
            about={about}
            question={t("选择事项（{n}）", { n: chosen.size })}
            reasonLabel={t("退回的理由")}
            isDisabled={isPending || dueOn === "" || days.problemOf(dueOn) !== null || chosen.size === 0}
            onConfirm={(reason) =>
              move(async () => await client.handIn.return.mutate({ ...place, items: [...chosen], reason, dueOn }))
            }
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

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Assessment, HandInView } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { PrintedNumber } from "../../parts/printed-number.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { figuresText } from "../../parts/figures-text.ts";
import { HANDLING_STATE_WORDS } from "../../parts/handling-state.ts";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** Up to so many open items are listed at once; a year that has just begun has all of them. */
const MOST_UNFOLDED = 12;

/** What the agency does: look at what stands in the way, name what is not reported, hand in, take back. */
export function HandInWork({ assessment, view }: { readonly assessment: Assessment; readonly view: HandInView }) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const [unreported, setUnreported] = useState<ReadonlySet<string>>(new Set());
  const place = { assessmentId: assessment.id, expectedMoves: view.moves };
  const mayHandIn = view.acts.includes("hand-in");
  const left = view.open.filter(({ code }) => !unreported.has(code));
  const toggle = (code: string): void =>
    setUnreported((known) => {
      const next = new Set(known);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  if (view.state !== "filling" && view.state !== "handed-in") return <Fault error={error} />;
  const { framework } = assessment;
  const numberOf = (code: string) => {
    const indicator = framework.indicators.find((it) => it.code === code);
    return indicator === undefined ? null : <PrintedNumber framework={framework} indicator={indicator} />;
  };
  return (
    <>
      <Fault error={error} />
      {view.state === "filling" ? (
        <>
          <p>{t("上报后填报冻结，市级办公室退回后才能再改；自评结果即形成，不再变动。")}</p>
          <h3>{t("还有什么没有审定")}</h3>
          <p role="status">
            {view.open.length === 0
              ? t("{n} 项全部审定，可以上报。", { n: view.items })
              : t("{n} 项中的 {open} 项未审定。逐项审定，或勾选列为缺报；缺报的项不计入自评结果。", {
                  n: view.items,
                  open: view.open.length,
                })}
          </p>
          {mayHandIn && view.open.length > 0 ? (
            <p className="fh-actions fw-no-print">
              <button
                type="button"
                className="fh-button"
                onClick={() => setUnreported(new Set(view.open.map(({ code }) => code)))}
              >
                {t("全部列为缺报（{n}）", { n: view.open.length })}
              </button>
              <button
                type="button"
                className="fh-button"
                disabled={unreported.size === 0}
                onClick={() => setUnreported(new Set())}
              >
                {t("全部取消")}
              </button>
              <span role="status">{t("已列为缺报 {n} 项", { n: view.open.length - left.length })}</span>
            </p>
          ) : null}
          {view.open.length === 0 ? null : (
            <details className="fw-open-items" open={view.open.length <= MOST_UNFOLDED}>
              <summary className="fh-link">{t("未审定的 {n} 项", { n: view.open.length })}</summary>
              <div className="fw-scroll">
                <table className="fh-table">
                  <thead>
                    <tr>
                      <th scope="col">{t("指标")}</th>
                      <th scope="col">{t("状态")}</th>
                      {mayHandIn ? <th scope="col">{t("列为缺报")}</th> : null}
                    </tr>
                  </thead>
                  <tbody>
                    {view.open.map(({ code, title, state }) => (
                      <tr key={code}>
                        <td lang="zh-CN">
                          <Link
                            to="/assessments/$assessmentId/fill"
                            params={{ assessmentId: assessment.id }}
                            search={{ of: code }}
                          >
                            {numberOf(code)} {title}
                          </Link>
                        </td>
                        <td>{t(HANDLING_STATE_WORDS[state])}</td>
                        {mayHandIn ? (
                          <td>
                            <label>
                              <input type="checkbox" checked={unreported.has(code)} onChange={() => toggle(code)} />{" "}
                              {t("缺报")}
                            </label>
                          </td>
                        ) : null}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </details>
          )}
          <h3>{t("现在上报的结果")}</h3>
          <p>
            <strong>{t("审定的填报：{figures}", { figures: figuresText(t, view.approved) })}</strong>
          </p>
          <p className="fh-quiet">{t("全部填报（含草稿）：{figures}", { figures: figuresText(t, view.live) })}</p>
          <p className="fh-quiet">{t("两者相差的，是还没有审定、不计入结果的填报。")}</p>
        </>
      ) : null}
      <p className="fh-actions fw-no-print">
        {mayHandIn ? (
          <ConfirmButton
            label={t("上报")}
            isMain
            question={t("上报“{name}”？{n} 项缺报。", {
              name: assessment.cycle.title,
              n: view.open.length - left.length,
            })}
            isDisabled={isPending || left.length > 0}
            onConfirm={() =>
              move(async () => await client.handIn.handIn.mutate({ ...place, unreported: [...unreported] }))
            }
          />
        ) : null}
        {view.acts.includes("withdraw") ? (
          <ConfirmButton
            label={t("撤回上报")}
            question={t("撤回后可以继续填报；已形成的结果保留。")}
            isDisabled={isPending}
            onConfirm={() => move(async () => await client.handIn.withdraw.mutate(place))}
          />
        ) : null}
      </p>
    </>
  );
}

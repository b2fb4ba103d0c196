import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnRegister } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { REGISTER_KIND_WORDS, REGISTER_MARK_WORDS, REGISTER_STATE_WORDS } from "../../parts/register-words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

type Row = OwnRegister["rows"][number];

/** What the office's register says of the agency, and what the agency says to it. */
export function RegisterPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useQuery(trpc.register.own.queryOptions({ assessmentId }));
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <Panel title={t("市办登记")}>
      <ScrollRegion name={t("市办登记")}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("会议或报送")}</th>
              <th scope="col">{t("登记")}</th>
              <th scope="col">{t("状态")}</th>
              <th scope="col">{t("陈述与认定")}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => {
              const { entryId, kind, title, heldOn, basis, veto, mark, entered, state } = row;
              const place = data.counts.filter((it) => it.kind === kind).map((it) => it.indicator);
              return (
                <tr key={entryId}>
                  <th scope="row" lang="zh-CN">
                    {title}
                    <small className="fh-quiet fw-under">
                      {t(REGISTER_KIND_WORDS[kind])} · {dayText(heldOn, language)} · {basis}
                    </small>
                    {veto === null ? null : (
                      <small className="fw-under">
                        {veto.said} · {t("材料：{material}", { material: veto.material })}
                      </small>
                    )}
                  </th>
                  <td>
                    {t(REGISTER_MARK_WORDS[mark])}
                    {mark === entered ? null : (
                      <small className="fh-quiet fw-under">
                        {t("原登记为{mark}", { mark: t(REGISTER_MARK_WORDS[entered]) })}
                      </small>
                    )}
                  </td>
                  <td>
                    {t(REGISTER_STATE_WORDS[state])}
                    <small className="fh-quiet fw-under">
                      {veto !== null
                        ? t("成立的予以否决")
                        : place.length === 0
                          ? t("不计分")
                          : t("成立的计入 {items}", { items: [...new Set(place)].join("、") })}
                    </small>
                  </td>
                  <td lang="zh-CN">
                    <Heard key={row.writes} assessmentId={assessmentId} row={row} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

function Heard({ assessmentId, row }: { readonly assessmentId: string; readonly row: Row }) {
  const t = useText();
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const { move, isPending, error } = useMoves();
  const { entryId, writes, objection, decided, mayObject, objectUntil } = row;
  return (
    <>
      {objection === null ? null : <p>{t("陈述：{said}", { said: objection.said })}</p>}
      {decided?.reason ? <p>{t("认定理由：{reason}", { reason: decided.reason })}</p> : null}
      {mayObject ? (
        <details className="fw-more fw-no-print">
          <summary>{t("陈述申辩")}</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const said = { assessmentId, entryId, seen: writes, reason: reason.trim() };
              move(async () => await client.register.object.mutate(said));
            }}
          >
            <TextField
              label={t("陈述内容（写明事实和依据）")}
              help={t("{day} 前（含当日）可以陈述。", { day: dayText(objectUntil, language) })}
              maxLength={2000}
              required
              value={reason}
              onText={setReason}
            />
            <Fault error={error} />
            <button type="submit" className="fh-button fh-button-main" disabled={reason.trim() === "" || isPending}>
              {t("提交陈述")}
            </button>
          </form>
        </details>
      ) : null}
    </>
  );
}

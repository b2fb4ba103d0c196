import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Register } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { cycleName } from "../../parts/cycle-name.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { REGISTER_KIND_WORDS } from "../../parts/register-words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { EntryForm } from "./entry-form.tsx";
import { RegisterCell } from "./register-cell.tsx";
import { unitName } from "./unit-name.ts";
import { useText } from "./words.ts";

type Entry = Register["entries"][number];

/** 市办登记: what the office holds for all agencies of a cycle, and how each took part. */
export function RegisterPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/register" });
  const view = useQuery(trpc.register.get.queryOptions({ cycleId }));
  return <QueryGate query={view}>{(found) => <RegisterBook view={found} />}</QueryGate>;
}

function RegisterBook({ view }: { readonly view: Register }) {
  const t = useText();
  const [isEntering, setEntering] = useState(false);
  const { cycle, agencies, entries, mayEnter } = view;
  const counts = agencies.some((it) => it.counts.length > 0);
  return (
    <Page title={t("市办登记")} above={<span lang="zh-CN">{cycleName(cycle.title, false)}</span>} isWide>
      <p className="fh-quiet fw-lead">
        {counts
          ? t("登记后，缺席或迟报的机关可以陈述；期满后由登记以外的人认定，认定后计入成绩。")
          : t("各机关的评分方案没有规定登记如何计分，这里只作记录。")}
      </p>
      {isEntering ? (
        <Panel title={t("登记一次会议或报送")} className="fw-no-print">
          <EntryForm view={view} onDone={() => setEntering(false)} />
        </Panel>
      ) : null}
      <Panel
        title={t("市办登记")}
        className="fw-book"
        side={
          mayEnter && !isEntering ? (
            <button type="button" className="fh-button fh-button-main fw-no-print" onClick={() => setEntering(true)}>
              {t("登记一次会议或报送")}
            </button>
          ) : null
        }
      >
        {entries.length === 0 ? (
          <EmptyPicture title={t("还没有登记。召开会议、催收材料后在这里一次登记各机关的情况。")} />
        ) : (
          <ScrollRegion name={t("市办登记")}>
            <table className="fh-table fw-register">
              <thead>
                <tr>
                  <th scope="col">{t("机关")}</th>
                  {entries.map((entry) => (
                    <th key={entry.entryId} scope="col">
                      <EntryHead cycleId={cycle.id} entry={entry} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {agencies.map((unit) => (
                  <tr key={unit.assessmentId}>
                    <th scope="row" lang="zh-CN">
                      {unitName(unit, agencies)}
                    </th>
                    {entries.map((entry) => {
                      const cell = entry.cells.find(({ assessmentId }) => assessmentId === unit.assessmentId);
                      return (
                        <td key={entry.entryId}>
                          {cell === undefined ? (
                            "—"
                          ) : (
                            <RegisterCell
                              key={cell.writes}
                              cycleId={cycle.id}
                              entryId={entry.entryId}
                              cell={cell}
                              about={`${unit.agency} ${entry.title}`}
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Panel>
      <PrintedSign />
    </Page>
  );
}

/** What was held, and the button by which everything nobody objected to stands at once. */
function EntryHead({ cycleId, entry }: { readonly cycleId: string; readonly entry: Entry }) {
  const t = useText();
  const language = useLanguage();
  const { move, isPending, error } = useMoves();
  const { entryId, kind, title, heldOn, objectUntil, basis, enteredBy, cells } = entry;
  const ripe = cells.filter(({ acts, state }) => acts.includes("register.stand") && state === "notified");
  const isHearing = cells.some(({ state }) => state === "notified" || state === "objected");
  return (
    <>
      <span lang="zh-CN">{title}</span>
      <small className="fh-quiet fw-under">
        {t(REGISTER_KIND_WORDS[kind])} · {dayText(heldOn, language)}
      </small>
      <small className="fh-quiet fw-under" lang="zh-CN">
        {basis} · {t("登记人：{name}", { name: enteredBy })}
      </small>
      {isHearing ? (
        <small className="fh-quiet fw-under">{t("{day} 前可陈述", { day: dayText(objectUntil, language) })}</small>
      ) : null}
      <Fault error={error} />
      {ripe.length === 0 ? null : (
        <ConfirmButton
          label={t("认定成立（{n} 家）", { n: ripe.length })}
          about={title}
          question={t("没有陈述的各家一并认定，认定后计入成绩。")}
          isDisabled={isPending}
          onConfirm={() => {
            const rows = ripe.map(({ assessmentId, writes, mark }) => ({ assessmentId, seen: writes, mark }));
            move(async () => await client.register.stand.mutate({ cycleId, entryId, rows, reason: null }));
          }}
        />
      )}
    </>
  );
}

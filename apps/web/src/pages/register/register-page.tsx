import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Register } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { cycleName } from "../../parts/cycle-name.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { REGISTER_KIND_WORDS } from "../../parts/register-words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { VetoForm } from "../../parts/veto-form.tsx";
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
  const [isProposing, setProposing] = useState(false);
  const { cycle, agencies, entries, mayEnter, mayPropose } = view;
  const counts = agencies.some((it) => it.counts.length > 0);
  return (
    <Page title={t("市办登记")} above={<span lang="zh-CN">{cycleName(cycle.title, cycle.kind)}</span>} isWide>
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
      {isProposing ? (
        <Panel title={t("提出否决")} className="fw-no-print">
          <VetoPart view={view} onDone={() => setProposing(false)} />
        </Panel>
      ) : null}
      <Panel
        title={t("市办登记")}
        className="fw-book"
        side={
          isEntering || isProposing ? null : (
            <div className="fh-actions fw-no-print">
              {mayEnter ? (
                <button type="button" className="fh-button fh-button-main" onClick={() => setEntering(true)}>
                  {t("登记一次会议或报送")}
                </button>
              ) : null}
              {mayPropose ? (
                <button type="button" className="fh-button" onClick={() => setProposing(true)}>
                  {t("提出否决")}
                </button>
              ) : null}
            </div>
          )
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

/** Which agency, and then which veto of its framework. */
function VetoPart({ view, onDone }: { readonly view: Register; readonly onDone: () => void }) {
  const t = useText();
  const [assessmentId, setUnit] = useState<string | null>(null);
  const input = { assessmentId: assessmentId ?? "" };
  const vetoes = useQuery({ ...trpc.register.vetoes.queryOptions(input), enabled: assessmentId !== null });
  const units = view.agencies.filter(({ state }) => state !== "excused");
  return (
    <>
      <ChoiceField
        label={t("提出否决的机关")}
        none="—"
        chosen={assessmentId}
        options={units.map((it) => [it.assessmentId, unitName(it, view.agencies)] as const)}
        onChoose={setUnit}
      />
      <Fault error={vetoes.error} />
      {assessmentId === null || vetoes.data === undefined ? null : (
        <VetoForm key={assessmentId} assessmentId={assessmentId} vetoes={vetoes.data} onDone={onDone} />
      )}
      <div className="fh-actions">
        <button type="button" className="fh-button" onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </>
  );
}

/** What was held, and the button by which everything nobody objected to stands at once. */
function EntryHead({ cycleId, entry }: { readonly cycleId: string; readonly entry: Entry }) {
  const t = useText();
  const language = useLanguage();
  const { move, isPending, error } = useMoves();
  const { entryId, kind, title, heldOn, objectUntil, basis, veto, enteredBy, cells } = entry;
  // Of a veto somebody says why it stands, one by one.
  const ripe =
    veto === null ? cells.filter(({ acts, state }) => acts.includes("register.stand") && state === "notified") : [];
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
      {veto === null ? null : (
        <small className="fw-under" lang="zh-CN">
          {veto.said} · {t("材料：{material}", { material: veto.material })}
        </small>
      )}
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

import { EmptyPicture, headlineWords, useUiText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { StatementDesk } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { StatementForm } from "./statement-form.tsx";

const SIEVES = [
  ["open", "待评定"],
  ["given", "已评定"],
  ["all", "全部"],
] as const;
type Sieve = (typeof SIEVES)[number][0];

/** 评定: what the office itself states about the agencies of a cycle, fact by fact. */
export function StatementsPage() {
  const t = useText();
  const { cycleId } = useParams({ from: "/cycles/$cycleId/statements" });
  const tasks = useQuery(trpc.statement.list.queryOptions({ cycleId }));
  const [sieve, setSieve] = useState<Sieve>("open");
  return (
    <QueryGate query={tasks}>
      {({ cycle, desks }) => (
        <Page
          title={cycle.owner === null ? t("办公室评定") : t("自评估算")}
          above={<span lang="zh-CN">{cycleName(cycle.title, cycle.owner !== null)}</span>}
        >
          {cycle.owner === null ? null : (
            <p className="fh-quiet">{t("由本局协调员或局领导估算，记为“本局自评估算”，不代表依法治市办的评定。")}</p>
          )}
          <fieldset className="fw-status">
            <legend>{t("显示")}</legend>
            {SIEVES.map(([key, word]) => (
              <label key={key} className={`fw-status-option ${sieve === key ? "fw-chosen" : ""}`}>
                <input type="radio" name="sieve" checked={sieve === key} onChange={() => setSieve(key)} />
                <span>
                  {t(word)}
                  {`（${desks.flatMap(({ tasks: all }) => all.filter((it) => fits(it, key))).length}）`}
                </span>
              </label>
            ))}
          </fieldset>
          {desks.length === 0 ? (
            <EmptyPicture title={t("本周期没有由办公室评定的事项")}>
              <p>{t("评分方案写明由办公室或第三方给出的数值，会列在这里。")}</p>
            </EmptyPicture>
          ) : (
            desks.map((desk) => (
              <AgencyStatements key={desk.assessmentId} desk={desk} sieve={sieve} isOpen={cycle.status === "open"} />
            ))
          )}
        </Page>
      )}
    </QueryGate>
  );
}

function fits({ value }: StatementDesk["tasks"][number], sieve: Sieve): boolean {
  const isGiven = value !== null && value.value !== null;
  return sieve === "all" || (sieve === "given") === isGiven;
}

function AgencyStatements(props: { readonly desk: StatementDesk; readonly sieve: Sieve; readonly isOpen: boolean }) {
  const t = useText();
  const ui = useUiText();
  const { desk, sieve, isOpen } = props;
  const tasks = desk.tasks.filter((it) => fits(it, sieve));
  return (
    <Panel
      title={<span lang="zh-CN">{desk.agency.name}</span>}
      side={
        desk.headline === null ? null : (
          <span className="fw-statement-score">
            {headlineWords(ui, desk.headline, desk.headline.pending).main.join(" · ")}
          </span>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="fh-quiet">{t("没有符合条件的事项")}</p>
      ) : (
        tasks.map((task) => (
          <StatementForm
            key={`${task.indicator}.${task.question.key}`}
            assessmentId={desk.assessmentId}
            task={task}
            isOpen={isOpen}
          />
        ))
      )}
    </Panel>
  );
}

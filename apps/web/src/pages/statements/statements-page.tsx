import { EmptyPicture, headlineWords, useUiText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { StatementDesk, StatementList } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { StatementForm } from "./statement-form.tsx";
import { statementWords, type StatementWords } from "./statement-words.ts";

const SIEVES = ["open", "given", "all"] as const;
type Sieve = (typeof SIEVES)[number];

/** 评定: what the office itself states about the agencies of a cycle, fact by fact. */
export function StatementsPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/statements" });
  const tasks = useQuery(trpc.statement.list.queryOptions({ cycleId }));
  return <QueryGate query={tasks}>{(found) => <Statements {...found} />}</QueryGate>;
}

function Statements({ cycle, desks }: StatementList) {
  const t = useText();
  const id = useId();
  const [sieve, setSieve] = useState<Sieve>("open");
  const [agency, setAgency] = useState("");
  const isOwn = cycle.kind === "own";
  const words = statementWords(t, isOwn);
  const names = { open: words.open, given: words.given, all: t("全部") };
  const chosen = desks.filter((it) => agency === "" || it.agency.id === agency);
  const shown = chosen.filter(({ tasks }) => tasks.some((it) => fits(it, sieve)));
  return (
    <Page
      title={isOwn ? t("自评估算") : t("办公室评定")}
      above={<span lang="zh-CN">{cycleName(cycle.title, cycle.kind)}</span>}
    >
      {isOwn ? (
        <p className="fh-quiet fw-lead">
          {t("由本局协调员或局领导估算，记为“本局自评估算”，不代表依法治市办的评定。")}
        </p>
      ) : null}
      <div className="fw-statement-sieve">
        <fieldset className="fw-status">
          <legend>{t("显示")}</legend>
          {SIEVES.map((key) => (
            <label key={key} className={`fw-status-option ${sieve === key ? "fw-chosen" : ""}`}>
              <input type="radio" name="sieve" checked={sieve === key} onChange={() => setSieve(key)} />
              <span>
                {names[key]}
                {`（${chosen.flatMap(({ tasks }) => tasks.filter((it) => fits(it, key))).length}）`}
              </span>
            </label>
          ))}
        </fieldset>
        {desks.length < 2 ? null : (
          <div className="fw-field">
            <label htmlFor={`${id}-agency`}>{t("机关")}</label>
            <select
              id={`${id}-agency`}
              className="fh-input"
              value={agency}
              onChange={(event) => setAgency(event.target.value)}
            >
              <option value="">{t("全部机关")}</option>
              {desks.map((it) => (
                <option key={it.assessmentId} value={it.agency.id}>
                  {it.agency.name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {desks.length === 0 ? (
        <EmptyPicture title={t("本周期没有由办公室评定的事项")}>
          <p>{t("评分方案写明由办公室或第三方给出的数值，会列在这里。")}</p>
        </EmptyPicture>
      ) : shown.length === 0 ? (
        <EmptyPicture title={t("没有符合条件的事项")} />
      ) : (
        shown.map((desk) => (
          <AgencyStatements
            key={desk.assessmentId}
            desk={desk}
            tasks={desk.tasks.filter((it) => fits(it, sieve))}
            isOpen={cycle.status === "open"}
            words={words}
          />
        ))
      )}
    </Page>
  );
}

function fits({ value }: StatementDesk["tasks"][number], sieve: Sieve): boolean {
  const isGiven = value !== null && value.value !== null;
  return sieve === "all" || (sieve === "given") === isGiven;
}

function AgencyStatements(props: {
  readonly desk: StatementDesk;
  readonly tasks: StatementDesk["tasks"];
  readonly isOpen: boolean;
  readonly words: StatementWords;
}) {
  const ui = useUiText();
  const { desk, tasks, isOpen, words } = props;
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
      {tasks.map((task) => (
        <StatementForm
          key={`${task.indicator}.${task.question.key}`}
          assessmentId={desk.assessmentId}
          task={task}
          isOpen={isOpen}
          words={words}
        />
      ))}
    </Panel>
  );
}

import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { trpc } from "../api/trpc.ts";
import { dayText } from "../ground/dates.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { cycleName } from "./cycle-name.ts";
import { QueryGate } from "./query-gate.tsx";
import { BenchmarksPanel } from "./benchmarks-panel.tsx";
import { CalendarDifference } from "./calendar-difference.tsx";
import { CloseCycle } from "./close-cycle.tsx";
import { ReopenCycle } from "./reopen-cycle.tsx";
import { StageLine } from "./stage-line.tsx";
import { StagesPanel } from "./stages-panel.tsx";
import { CycleWork } from "./cycle-work.tsx";
import { LineWork } from "./line-work.tsx";

const PHASES = {
  upcoming: "未开始",
  running: "进行中",
  ended: "考评期已过，尚未结束",
  closed: "已结束",
} as const;

/** The cycles of the city, newest first, with the way to open another. */
export function CycleCards() {
  const t = useText();
  const language = useLanguage();
  const cycles = useQuery(trpc.cycle.list.queryOptions());
  const session = useSession();
  const isOffice = hasRole(session, "municipal");
  const isBureau = hasRole(session, "coordinator");
  const open = (
    <>
      {isOffice ? (
        <Link to="/cycles/new" className="fh-button fh-button-main">
          {t("开启考评周期")}
        </Link>
      ) : null}
      {isBureau ? (
        <>
          <Link to="/cycles/own" className="fh-button fh-button-main">
            {t("开启本局自评")}
          </Link>
          <Link to="/cycles/line" className="fh-button">
            {t("开启条线考评")}
          </Link>
        </>
      ) : null}
    </>
  );
  return (
    <QueryGate query={cycles}>
      {(list) =>
        list.length === 0 ? (
          <EmptyPicture title={t("还没有考评周期")}>{open}</EmptyPicture>
        ) : (
          <>
            <div className="fw-toolbar">{open}</div>
            {list
              .filter(({ kind, status }) => kind === "own" && status === "open")
              .map(({ id, title }) => (
                <Fragment key={id}>
                  <CalendarDifference cycleId={id} own={{ name: cycleName(title, "own") }} />
                  <BenchmarksPanel cycleId={id} isOpen own={{ name: cycleName(title, "own") }} />
                </Fragment>
              ))}
            <div className="fw-cards">
              {list.map(({ id, title, owner, kind, from, to, status, phase, assessments }) => (
                <article key={id} className={`fw-card fw-light-${phase === "ended" ? "yellow" : "blue"}`}>
                  <p className="fw-card-above">
                    {dayText(from, language)} — {dayText(to, language)}
                  </p>
                  <h2 lang="zh-CN">{cycleName(title, kind)}</h2>
                  <p className="fw-light">
                    <span className="fw-light-dot" aria-hidden="true" />
                    {t(PHASES[phase])}
                  </p>
                  {kind === "line" ? (
                    <LineWork
                      cycle={{ id, title, isOpen: status === "open", assessments }}
                      isOffice={session.roles.some((it) => it.role === "coordinator" && it.agencyId === owner)}
                    />
                  ) : kind === "office" ? (
                    <>
                      <StageLine cycleId={id} />
                      {isOffice ? <p>{t("{n} 个机关参加考评", { n: assessments })}</p> : null}
                      <div className="fh-actions">
                        {isOffice ? (
                          <Link to="/cycles/$cycleId" params={{ cycleId: id }} className="fh-button">
                            {t("市级汇总")}
                          </Link>
                        ) : null}
                      </div>
                      {isBureau ? <CycleWork cycleId={id} /> : null}
                    </>
                  ) : (
                    <>
                      <p>{t("只有本局人员能看到。")}</p>
                      <StagesPanel cycleId={id} isOpen={status === "open"} />
                      <CycleWork cycleId={id} />
                      <div className="fh-actions">
                        <Link to="/cycles/$cycleId/statements" params={{ cycleId: id }} className="fh-button">
                          {t("自评估算")}
                        </Link>
                        {status === "open" ? (
                          <CloseCycle cycleId={id} title={title} kind="own" />
                        ) : (
                          <ReopenCycle cycleId={id} title={title} kind="own" />
                        )}
                      </div>
                    </>
                  )}
                </article>
              ))}
            </div>
          </>
        )
      }
    </QueryGate>
  );
}

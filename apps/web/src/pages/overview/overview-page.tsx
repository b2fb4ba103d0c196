import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import type { Overview } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { oneOf } from "../../ground/search.ts";
import { useText } from "./words.ts";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { arrange, categoriesIn } from "./arrange.ts";
import { BenchmarksPanel } from "../../parts/benchmarks-panel.tsx";
import { CalendarDifference } from "../../parts/calendar-difference.tsx";
import { CloseCycle } from "../../parts/close-cycle.tsx";
import { ReopenCycle } from "../../parts/reopen-cycle.tsx";
import { StagesPanel } from "../../parts/stages-panel.tsx";
import { CrosswalkPanel } from "./crosswalk-panel.tsx";
import { HAND_IN_STATES, overviewSearch, SORTS } from "./overview-entry.ts";
import { OpeningPanel } from "./opening-panel.tsx";
import { OverviewTable } from "./overview-table.tsx";

const OverviewChart = lazy(async () => ({ default: (await import("./overview-chart.tsx")).OverviewChart }));

/** 市级汇总: the agencies of one cycle with score, span of what is pending, and completion. */
export function OverviewPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId" });
  const overview = useQuery(trpc.cycle.overview.queryOptions({ cycleId }));
  const t = useText();
  return (
    <PageGate query={overview} title={t("市级汇总")}>
      {(found) => <Found overview={found} />}
    </PageGate>
  );
}

function Found({ overview }: { overview: Overview }) {
  const t = useText();
  const language = useLanguage();
  const [search, change] = useAddress(overviewSearch);
  const rows = useMemo(() => arrange(overview.rows, search), [overview, search]);
  const { id, title, from, to, status } = overview.cycle;
  const notHandedIn = overview.rows
    .filter((row) => row.state === "filling" && row.ending === null)
    .map((row) => row.agencyName);
  return (
    <Page
      title={t("市级汇总")}
      isWide
      above={<span lang="zh-CN">{title}</span>}
      side={
        <span className="fh-quiet fw-cycle-side">
          {dayText(from, language)} — {dayText(to, language)} · {status === "open" ? t("进行中") : t("已结束")}
          <Link to="/cycles/$cycleId/statements" params={{ cycleId: id }} className="fh-link">
            {t("办公室评定")}
          </Link>
          {status === "open" ? (
            <CloseCycle cycleId={id} title={title} lacking={notHandedIn} />
          ) : (
            <ReopenCycle cycleId={id} title={title} />
          )}
        </span>
      }
    >
      <OpeningPanel cycleId={id} isOpen={status === "open"} />
      <StagesPanel cycleId={id} isOpen={status === "open"} />
      {status === "open" ? <CalendarDifference cycleId={id} /> : null}
      <BenchmarksPanel cycleId={id} isOpen={status === "open"} />
      {overview.rows.length === 0 ? (
        <EmptyPicture title={t("本周期还没有机关")} />
      ) : (
        <>
          <Panel
            title={t("各机关得分与完成情况")}
            side={
              <div className="fw-filters">
                <input
                  type="search"
                  className="fh-input"
                  aria-label={t("查找机关")}
                  placeholder={t("查找机关")}
                  value={search.q ?? ""}
                  onChange={({ target }) => change({ q: target.value }, { replace: true })}
                />
                <select
                  className="fh-input"
                  aria-label={t("类别")}
                  value={search.category ?? ""}
                  onChange={({ target }) => change({ category: target.value })}
                >
                  <option value="">{t("全部类别")}</option>
                  {categoriesIn(overview.rows).map((category) => (
                    <option key={category}>{category}</option>
                  ))}
                </select>
                <select
                  className="fh-input"
                  aria-label={t("上报情况")}
                  value={search.hand ?? ""}
                  onChange={({ target }) => change({ hand: oneOf(HAND_IN_STATES)(target.value) })}
                >
                  <option value="">{t("全部上报情况")}</option>
                  {HAND_IN_STATES.map((state) => (
                    <option key={state} value={state}>
                      {t("{state}（{n}）", {
                        state: t(ASSESSMENT_STATE_WORDS[state]),
                        n: overview.rows.filter((row) => row.state === state).length,
                      })}
                    </option>
                  ))}
                </select>
              </div>
            }
          >
            <OverviewTable
              rows={rows}
              sort={search.sort ?? "agency"}
              isDown={search.down ?? false}
              onSort={(sort, isDown) => change({ sort: oneOf(SORTS)(sort), down: isDown })}
            />
          </Panel>
          <Suspense fallback={null}>
            <OverviewChart rows={rows} />
          </Suspense>
          <CrosswalkPanel cycleId={overview.cycle.id} />
          <PrintedSign />
        </>
      )}
    </Page>
  );
}

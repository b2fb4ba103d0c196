import { EmptyPicture, useLanguage } from "@faheng/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Overview } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { oneOf } from "../../ground/search.ts";
import { useText } from "./words.ts";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { BenchmarksPanel } from "../../parts/benchmarks-panel.tsx";
import { CalendarDifference } from "../../parts/calendar-difference.tsx";
import { CloseCycle } from "../../parts/close-cycle.tsx";
import { ReopenCycle } from "../../parts/reopen-cycle.tsx";
import { StagesPanel } from "../../parts/stages-panel.tsx";
import { ClosedResults } from "./closed-results.tsx";
import { CrosswalkPanel } from "./crosswalk-panel.tsx";
import { HAND_IN_STATES, overviewQuery, overviewSearch, SORTS } from "./overview-entry.ts";
import { OpeningPanel } from "./opening-panel.tsx";
import { OverviewTable } from "./overview-table.tsx";
import { Pager } from "./pager.tsx";

const OverviewChart = lazy(async () => ({ default: (await import("./overview-chart.tsx")).OverviewChart }));
const ReviewChart = lazy(async () => ({ default: (await import("./overview-chart.tsx")).ReviewChart }));

/** 市级汇总: the agencies of one cycle with score, span of what is pending, and completion. */
export function OverviewPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId" });
  const [search] = useAddress(overviewSearch);
  // What was found before stays until what is found now has come.
  const overview = useQuery(Object.assign({}, overviewQuery(cycleId, search), { placeholderData: keepPreviousData }));
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
  const { all, lacking, editions } = overview;
  const { id, title, from, to, status } = overview.cycle;
  // What is published of a closed cycle is what is shown of it; how it stands now only where somebody asks.
  const isLiveShown = editions === null || editions.published === null || search.live === true;
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
          <Link to="/cycles/$cycleId/register" params={{ cycleId: id }} className="fh-link">
            {t("市办登记")}
          </Link>
          <Link to="/cycles/$cycleId/editions" params={{ cycleId: id }} className="fh-link">
            {t("版次")}
          </Link>
          <Link to="/cycles/$cycleId/basis" params={{ cycleId: id }} className="fh-link">
            {t("负担与依据")}
          </Link>
          <Link to="/cycles/$cycleId/rectification" params={{ cycleId: id }} className="fh-link">
            {t("整改")}
          </Link>
          <Link to="/cycles/$cycleId/papers" params={{ cycleId: id }} className="fh-link">
            {t("公文")}
          </Link>
          {status === "open" ? (
            <CloseCycle cycleId={id} title={title} lacking={lacking} />
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
      {editions === null || all === 0 ? null : (
        <ClosedResults
          cycleId={id}
          editions={editions}
          isLiveShown={search.live ?? false}
          onLive={(isShown) => change({ live: isShown ? true : null })}
        />
      )}
      {all === 0 ? <EmptyPicture title={t("本周期还没有机关")} /> : null}
      {all > 0 && isLiveShown ? <LiveComparison overview={overview} /> : null}
      {all === 0 ? null : <PrintedSign />}
    </Page>
  );
}

/** The agencies side by side as they stand now. */
function LiveComparison({ overview }: { overview: Overview }) {
  const t = useText();
  const [search, change] = useAddress(overviewSearch);
  const { rows, total, page, pages, categories, states } = overview;
  return (
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
              onChange={({ target }) => change({ q: target.value, page: null }, { replace: true })}
            />
            <select
              className="fh-input"
              aria-label={t("类别")}
              value={search.category ?? ""}
              onChange={({ target }) => change({ category: target.value, page: null })}
            >
              <option value="">{t("全部类别")}</option>
              {categories.map((category) => (
                <option key={category}>{category}</option>
              ))}
            </select>
            <select
              className="fh-input"
              aria-label={t("上报情况")}
              value={search.hand ?? ""}
              onChange={({ target }) => change({ hand: oneOf(HAND_IN_STATES)(target.value), page: null })}
            >
              <option value="">{t("全部上报情况")}</option>
              {HAND_IN_STATES.map((state) => (
                <option key={state} value={state}>
                  {t("{state}（{n}）", {
                    state: t(ASSESSMENT_STATE_WORDS[state]),
                    n: states[state] ?? 0,
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
          onSort={(sort, isDown) => change({ sort: oneOf(SORTS)(sort), down: isDown, page: null })}
        />
        <Pager
          page={page}
          pages={pages}
          label={t("各机关得分与完成情况")}
          onTurn={(to) => change({ page: to === 1 ? null : to })}
        />
        {pages === 1 ? null : (
          <p className="fh-quiet">{t("共 {n} 个机关；本页和打印件只列出第 {page} 页。", { n: total, page })}</p>
        )}
      </Panel>
      <Suspense fallback={null}>
        <OverviewChart rows={rows} />
        <ReviewChart rows={rows} />
      </Suspense>
      <CrosswalkPanel cycleId={overview.cycle.id} />
    </>
  );
}

import { formatPoints } from "@faheng/domain";
import { EmptyPicture, pointsSpanText, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Trend, TrendPoint } from "../api/outputs.ts";
import { trendFile } from "../api/past.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { dayText, timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { Fault } from "./fault.tsx";
import { Panel } from "./page.tsx";
import { QueryGate } from "./query-gate.tsx";
import { ReasonButton } from "./reason-button.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "./scroll-region.tsx";

const TrendPlots = lazy(async () => ({ default: (await import("./trend-plots.tsx")).TrendPlots }));

const UNLIKE = {
  framework: "指标体系不同",
  profile: "评分方案不同",
  maximum: "满分不同",
  "maximum-unknown": "满分未载明",
  applicable: "不涉及的项目不同",
} as const satisfies Readonly<Record<NonNullable<TrendPoint["against"]>["unlike"][number], string>>;

const ACTS = { import: "导入", correct: "已更正", remove: "已移除" } as const;

/** Where the totals of a year stand on the page. */
export function yearAnchor(year: number): string {
  return `year-${year}`;
}

/** 历年结果: an agency's totals by year, those that were brought in told from those that were computed. */
export function TrendPanel(props: {
  readonly agencyId: string;
  /** Whether the page of them is linked to, from elsewhere. */
  readonly isLinked?: boolean;
}) {
  const t = useText();
  const { agencyId, isLinked = false } = props;
  const trend = useQuery(trpc.past.trend.queryOptions({ agencyId }));
  return (
    <Panel title={t("历年结果")} className="fw-trend">
      <QueryGate query={trend}>{(found) => <Found agencyId={agencyId} trend={found} />}</QueryGate>
      {isLinked ? (
        <p className="fw-no-print">
          <Link to="/past" search={{ of: agencyId }} className="fh-button">
            {t("查看、导入历年结果")}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}

function Found({ agencyId, trend }: { readonly agencyId: string; readonly trend: Trend }) {
  const t = useText();
  const { points, former } = trend;
  return (
    <>
      {points.length === 0 ? (
        <EmptyPicture title={t("还没有任何年度的结果")}>
          {trend.mayImport ? t("以前年度的结果可以用工作簿导入。") : t("以前年度的结果由协调员或办公室导入。")}
        </EmptyPicture>
      ) : (
        <>
          <Suspense fallback={null}>
            <TrendPlots points={points} />
          </Suspense>
          <Totals agencyId={agencyId} points={points} />
          <p className="fh-quiet">
            {t(
              "只有指标体系、评分方案、满分和涉及的项目都相同的年度才相互比较；差额是总分之差，没有区分要求变化的影响。",
            )}
          </p>
          <p className="fw-steps fw-no-print">
            <a className="fh-button" href={trendFile(agencyId)} download>
              {t("下载历年结果（.xlsx）")}
            </a>
          </p>
        </>
      )}
      {former.length === 0 ? null : <Former former={former} />}
    </>
  );
}

function Totals({ agencyId, points }: { readonly agencyId: string; readonly points: readonly TrendPoint[] }) {
  const t = useText();
  const remove = useMutation(
    trpc.past.remove.mutationOptions({ onSettled: async () => await queryClient.invalidateQueries() }),
  );
  return (
    <>
      <ScrollRegion name={t("历年总分")}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("年度")}</th>
              <th scope="col">{t("考评名称")}</th>
              <th scope="col">{t("总得分")}</th>
              <th scope="col">{t("满分")}</th>
              <th scope="col">{t("等次、名次")}</th>
              <th scope="col">{t("与以前相比")}</th>
              <th scope="col">{t("从何而来")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((it, at) => (
              // The first of a year is where a link to that year leads.
              <tr key={keyOf(it)} id={points[at - 1]?.year === it.year ? undefined : yearAnchor(it.year)}>
                <td>{it.year}</td>
                <td lang="zh-CN">
                  {it.cycle}
                  <br />
                  <small className="fh-quiet">{it.framework}</small>
                </td>
                <td>{spanOf(it)}</td>
                <td>{it.maximum === null ? t("未载明") : formatPoints(it.maximum)}</td>
                <td lang="zh-CN">{standingOf(it)}</td>
                <td>{againstText(it)}</td>
                <td>
                  <Origin
                    point={it}
                    isBusy={remove.isPending}
                    onRemove={(expectedVersion, reason) =>
                      remove.mutate({ agencyId, year: it.year, framework: it.framework, expectedVersion, reason })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Fault error={remove.error} />
    </>
  );

  function againstText({ against }: TrendPoint): string {
    if (against === null) return "—";
    const { year, unlike, difference } = against;
    if (unlike.length > 0) {
      const why = unlike.map((it) => t(UNLIKE[it])).join(t("、"));
      return t("与{year}年不可比：{why}", { year, why });
    }
    if (difference === null) return t("与{year}年相比未定", { year });
    const signed = difference > 0 ? `+${formatPoints(difference)}` : formatPoints(difference).replace("-", "−");
    return t("比{year}年 {signed}", { year, signed });
  }

  function standingOf({ origin }: TrendPoint): string {
    const said = origin.kind === "imported" ? [origin.grade, origin.rank] : [origin.grade];
    const text = said.filter((it) => it !== null).join("，");
    if (origin.kind === "computed" && origin.disqualified)
      return [text, t("否决")].filter((it) => it !== "").join("，");
    return text === "" ? "—" : text;
  }
}

/** Where a total comes from; of one that was brought in, its parts, and taking it back. */
function Origin(props: {
  readonly point: TrendPoint;
  readonly isBusy: boolean;
  readonly onRemove: (version: number, reason: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { point, isBusy, onRemove } = props;
  const { origin } = point;
  if (origin.kind === "computed") {
    return (
      <>
        <span className="fh-mark">{t("本系统计算")}</span>
        {origin.isOver ? "" : ` ${t("考评尚未结束")}`}
      </>
    );
  }
  const { document, documentOn, version, byOffice, savedByName, savedAt, parts, mayRemove } = origin;
  return (
    <>
      <span className="fh-mark fh-mark-plain">{t("导入")}</span> <span lang="zh-CN">{document}</span>
      {t("（{day}），不是本系统计算的", { day: dayText(documentOn, language) })}
      <br />
      <small className="fh-quiet">
        {t("第{version}版，{who}（{side}），{at}", {
          version,
          who: savedByName,
          side: byOffice ? t("依法治市办") : t("本机关"),
          at: timeText(savedAt, language, timeZone),
        })}
      </small>
      {parts.length === 0 ? null : (
        <details className="fw-more">
          <summary>{t("分项得分")}</summary>
          <ul className="fw-plain-list" lang="zh-CN">
            {parts.map((it) => (
              <li key={it.name}>
                {it.name} {formatPoints(it.score)}
                {it.maximum === null ? "" : ` / ${formatPoints(it.maximum)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayRemove ? (
        <span className="fw-no-print">
          <br />
          <ReasonButton
            label={t("移除")}
            about={`${point.year} ${point.framework}`}
            question={t("移除后不再计入历年结果；各版和理由保留。更正请重新导入。")}
            reasonLabel={t("移除的理由")}
            isDisabled={isBusy}
            onConfirm={(reason) => onRemove(version, reason)}
          />
        </span>
      ) : null}
    </>
  );
}

/** Versions that no longer count. */
function Former({ former }: Pick<Trend, "former">) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <details className="fw-more">
      <summary>{t("更正、移除前的各版（{n}）", { n: former.length })}</summary>
      <ul className="fw-plain-list">
        {former.map((it) => (
          <li key={`${it.year} ${it.framework} ${it.version}`}>
            {it.year} <span lang="zh-CN">{it.framework}</span>{" "}
            {t("第{version}版：{act}，总分 {total}，{who}，{at}", {
              version: it.version,
              act: t(ACTS[it.act]),
              total: formatPoints(it.content.total),
              who: it.savedByName,
              at: timeText(it.savedAt, language, timeZone),
            })}
            {it.reason === null ? null : <span lang="zh-CN">（{it.reason}）</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function keyOf({ year, framework, origin }: TrendPoint): string {
  return origin.kind === "computed" ? origin.assessmentId : `${year} ${framework}`;
}

function spanOf({ lowest, highest }: TrendPoint): string {
  return pointsSpanText({ worst: lowest, best: highest });
}

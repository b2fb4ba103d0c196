import { TAXONOMIES, type TaxonomyId, verdictsOf } from "@faheng/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Crosswalk, CrosswalkRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { CrosswalkNotes } from "./crosswalk-notes.tsx";
import { HeatLegend } from "./heat-legend.tsx";
import { Pager } from "./pager.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { percentText, rankText, shadeOf, shareText, spanOf } from "./heat.ts";

/** Agencies by the entries of a common taxonomy: shares beside shares, whatever the frameworks look like. */
export function CrosswalkPanel({ cycleId }: { cycleId: string }) {
  const t = useText();
  const [taxonomy, setTaxonomy] = useState<TaxonomyId>("O");
  const [page, turn] = useState(1);
  // What was shown before stays until the next page has come.
  const asked = trpc.cycle.crosswalk.queryOptions({ cycleId, taxonomy, page }, { placeholderData: keepPreviousData });
  const crosswalk = useQuery(asked);
  return (
    <Panel
      title={t("按通用分类对照")}
      side={
        <select
          className="fh-input"
          aria-label={t("通用分类")}
          value={taxonomy}
          onChange={({ target }) => setTaxonomy(target.value as TaxonomyId)}
        >
          {(Object.keys(TAXONOMIES) as TaxonomyId[]).map((id) => (
            <option key={id} value={id}>
              {TAXONOMIES[id].title.zh}
            </option>
          ))}
        </select>
      }
    >
      <QueryGate query={crosswalk}>{(found) => <HeatTable crosswalk={found} onTurn={turn} />}</QueryGate>
    </Panel>
  );
}

function HeatTable({ crosswalk, onTurn }: { crosswalk: Crosswalk; onTurn: (page: number) => void }) {
  const t = useText();
  const { dimensions, rows, page, pages, total } = crosswalk;
  return (
    <div className="fw-scroll">
      <table className="fh-table fw-heat">
        <thead>
          <tr>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("总体")}</th>
            <th scope="col">{t("名次")}</th>
            {dimensions.map(({ code, title }) => (
              <th key={code} scope="col" lang="zh-CN">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assessmentId}>
              <th scope="row">
                <Link to="/assessments/$assessmentId/score" params={{ assessmentId: row.assessmentId }} lang="zh-CN">
                  {row.agencyName}
                </Link>
                <CrosswalkNotes row={row} of={dimensions.length} />
              </th>
              <td className="fh-number">
                <Overall row={row} />
              </td>
              <td className="fh-number">
                {row.rank === null ? "—" : rankText(row.rank)}
                {row.rank === null ? null : (
                  <small className="fw-under" lang="zh-CN">
                    {row.category}
                  </small>
                )}
              </td>
              {dimensions.map(({ code }) => {
                const cell = row.cells[code];
                const span = spanOf(row, cell);
                return (
                  <td key={code} className={span === null ? "fw-heat-none" : `fw-heat-${shadeOf(span)}`}>
                    {span === null ? "—" : percentText(span)}
                    {cell === undefined ? null : <small>{t("{n} 项", { n: cell.indicators })}</small>}
                    {cell === undefined || cell.notApplicable === null || cell.notApplicable === 0 ? null : (
                      <small>{t("不涉及 {share}", { share: shareText(cell.notApplicable) })}</small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={page} pages={pages} label={t("按通用分类对照")} onTurn={onTurn} />
      {pages === 1 ? null : (
        <p className="fh-quiet">{t("共 {n} 个机关；本页和打印件只列出第 {page} 页。", { n: total, page })}</p>
      )}
      <HeatLegend />
      <p className="fh-quiet">
        {t("同类机关之间排名；待填事项未定时给出名次区间。— 表示该机关的指标体系不涉及此方面，或尚无可比数据。")}
      </p>
    </div>
  );
}

/** The share of the whole, under it the grade; words in place of points stand in place of the share too. */
function Overall({ row: { share, outcomes, grade } }: { row: CrosswalkRow }) {
  const t = useText();
  const verdicts = verdictsOf(outcomes);
  const said = share === null ? "—" : percentText(share);
  return (
    <>
      {verdicts.length === 0 ? (
        said
      ) : (
        <>
          <strong className="fh-verdict" lang="zh-CN">
            {verdicts.join("、")}
          </strong>
          <small className="fw-under">{t("得分率 {share}", { share: said })}</small>
        </>
      )}
      {grade === null ? null : <small className="fw-under">{t("总分等次 {grade}", { grade })}</small>}
    </>
  );
}

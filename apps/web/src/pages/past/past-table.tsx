import type { PastCheck } from "@faheng/api";
import { formatPoints, type Points } from "@faheng/domain";
import { RowFaults } from "../../parts/row-faults.tsx";
import { SHOWN_WORDS } from "./past-words.ts";
import { ResultLink } from "./result-link.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

type Row = PastCheck["rows"][number];
type PartRow = PastCheck["wrongParts"][number];

/** What each line of the workbook comes to; of the parts those that are wrong. */
export function PastTable({ rows, parts }: { readonly rows: readonly Row[]; readonly parts: readonly PartRow[] }) {
  const t = useText();
  if (rows.length + parts.length === 0) return <p className="fh-quiet">{t("没有这样的行。")}</p>;
  return (
    <ScrollRegion name={t("试算结果")} isBounded>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("表和行")}</th>
            <th scope="col">{t("结论")}</th>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("年度")}</th>
            <th scope="col">{t("所用指标体系")}</th>
            <th scope="col">{t("会怎样")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.sheet} ${row.row}`} className={row.verdict === "wrong" ? "fw-wrong" : ""}>
              <td lang="zh-CN">{t("{sheet}第{row}行", { sheet: row.sheet, row: row.row })}</td>
              <td>
                <span className={`fw-verdict-${row.verdict}`}>{t(SHOWN_WORDS[row.verdict])}</span>
              </td>
              <td lang="zh-CN">{row.agency}</td>
              <td>
                {row.agencyId !== null && (row.verdict === "changed" || row.verdict === "unchanged") ? (
                  <ResultLink agencyId={row.agencyId} year={row.year} />
                ) : (
                  row.year
                )}
              </td>
              <td lang="zh-CN">{row.framework}</td>
              <td>{row.verdict === "wrong" ? <RowFaults faults={row.faults} /> : <Outcome row={row} />}</td>
            </tr>
          ))}
          {parts.map((row) => (
            <tr key={`${row.sheet} ${row.row}`} className="fw-wrong">
              <td lang="zh-CN">{t("{sheet}第{row}行", { sheet: row.sheet, row: row.row })}</td>
              <td>
                <span className="fw-verdict-wrong">{t("有误")}</span>
              </td>
              <td colSpan={3}>{t("分项得分")}</td>
              <td>
                <RowFaults faults={row.faults} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Outcome({ row }: { readonly row: Row }) {
  const t = useText();
  const text = (total: Points | null, maximum: Points | null): string => {
    const points = total === null ? "—" : formatPoints(total);
    return maximum === null ? points : t("{points}（满分 {maximum}）", { points, maximum: formatPoints(maximum) });
  };
  const now = text(row.total, row.maximum);
  return (
    <>
      {row.from === null || row.verdict === "unchanged" ? now : `${text(row.from.total, row.from.maximum)} → ${now}`}
      {row.parts === 0 ? null : (
        <small className="fh-quiet fw-line-whole">{t("分项得分 {n} 行", { n: row.parts })}</small>
      )}
    </>
  );
}

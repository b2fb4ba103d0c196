import type { RosterPlace, RosterRow } from "@faheng/api";
import { RowFaults } from "../../parts/row-faults.tsx";
import { useText } from "./words.ts";
import { usePlaceWords } from "./place-words.ts";
import { SHEET_WORDS, SHOWN_WORDS } from "./roster-words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

/** What each line of the workbook comes to. */
export function RosterTable({ rows }: { rows: readonly RosterRow[] }) {
  const t = useText();
  if (rows.length === 0) return <p className="fh-quiet">{t("没有这样的行。")}</p>;
  return (
    <ScrollRegion name={t("试算结果")} isBounded>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("表和行")}</th>
            <th scope="col">{t("结论")}</th>
            <th scope="col">{t("名称或姓名")}</th>
            <th scope="col">{t("账号")}</th>
            <th scope="col">{t("会怎样")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.sheet} ${row.row}`} className={row.verdict === "wrong" ? "fw-wrong" : ""}>
              <td>{t("{sheet}第{row}行", { sheet: t(SHEET_WORDS[row.sheet]), row: row.row })}</td>
              <td>
                <span className={`fw-verdict-${row.verdict}`}>{t(SHOWN_WORDS[row.verdict])}</span>
              </td>
              <td lang="zh-CN">
                {row.name}
                {row.isTidied ? <small className="fh-quiet fw-line-whole">{t("已整理全角字符和空格")}</small> : null}
              </td>
              <td>{row.login === null ? null : <code>{row.login}</code>}</td>
              <td>
                <Outcome row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What happens to one line, or what is wrong with it and how to mend it. */
function Outcome({ row }: { row: RosterRow }) {
  const t = useText();
  const words = usePlaceWords();
  if (row.verdict === "wrong") return <RowFaults faults={row.faults} />;
  if (row.sheet === "departments") return row.verdict === "new" ? t("新增处室") : t("已有，不变");
  const list = (places: readonly RosterPlace[]): string =>
    places.length === 0 ? t("（无）") : places.map(words).join("；");
  if (row.verdict === "unchanged") return t("已有，不变");
  if (row.verdict === "new") return list(row.to);
  return (
    <>
      {`${list(row.from)} → ${list(row.to)}`}
      {row.elsewhere.length === 0 ? null : (
        <small className="fh-loss fw-line-whole">
          {t("此人另在{agencies}任职，那里的角色不变；请核对账号没有填成别人的。", {
            agencies: row.elsewhere.join("、"),
          })}
        </small>
      )}
    </>
  );
}

import { disqualifiedWording } from "@faheng/domain";
import { signedText, useLanguage } from "@faheng/ui";
import type { TrialRow } from "../../api/outputs.ts";
import { ScoreInShort } from "../../parts/score-in-short.tsx";
import { changeOf, changesGrade, placesGained } from "./trial-figures.ts";
import { useText } from "./words.ts";

/** Agency by agency, category by category: score, grade and place before and after. */
export function TrialTable({ rows }: { readonly rows: readonly TrialRow[] }) {
  const t = useText();
  return (
    <div className="fw-scroll">
      <table className="fh-table" aria-label={t("各机关的变化")}>
        <thead>
          <tr>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("试算前")}</th>
            <th scope="col">{t("试算后")}</th>
            <th scope="col">{t("相差")}</th>
            <th scope="col">{t("等次")}</th>
            <th scope="col">{t("名次")}</th>
          </tr>
        </thead>
        {[...Map.groupBy(rows, ({ category }) => category)].map(([category, members]) => (
          <tbody key={category}>
            <tr>
              <th scope="rowgroup" colSpan={6} lang="zh-CN">
                {category}
              </th>
            </tr>
            {members.map((row) => (
              <Row key={row.assessmentId} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: TrialRow }) {
  const t = useText();
  const language = useLanguage();
  const { agencyName, before, after, unread, fault } = row;
  const change = changeOf(row);
  const gained = placesGained(row);
  const grade = (figures: TrialRow["after"]): string => {
    if (figures === null) return "—";
    return figures.disqualified
      ? disqualifiedWording(figures.outcomes ?? [])[language]
      : (figures.grade ?? t("无等次"));
  };
  const moved =
    gained === null || gained === 0 ? t("不变") : t(gained > 0 ? "升{n}位" : "降{n}位", { n: Math.abs(gained) });
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {agencyName}
        {unread === 0 ? null : <div className="fh-quiet">{t("{n} 项数据本方案不读", { n: unread })}</div>}
        {fault === null ? null : (
          <div className="fh-problem">
            {t("不能计分")} {fault.message[language]}
          </div>
        )}
      </th>
      <td className="fh-number">
        <ScoreInShort score={before} />
      </td>
      <td className="fh-number">
        <ScoreInShort score={after} />
      </td>
      <td className="fh-number">{change === null ? "—" : signedText(change)}</td>
      <td lang="zh-CN">
        {changesGrade(row) ? (
          <>
            {grade(before)} → <strong>{grade(after)}</strong>
            <div className="fh-quiet">{t("等次变化")}</div>
          </>
        ) : (
          grade(after)
        )}
      </td>
      <td>
        {before?.rank ?? "—"} → {after?.rank ?? "—"}
        {gained === null ? null : <div className="fh-quiet">{moved}</div>}
      </td>
    </tr>
  );
}

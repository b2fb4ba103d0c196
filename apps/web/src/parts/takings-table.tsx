import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TakingRow } from "../api/outputs.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "./scroll-region.tsx";

const STATE_WORDS = { stands: "仍是采用的内容", changed: "采用后已改动或报送", undone: "已撤回采用" } as const;

/** Whether it can be given back. */
const isOpen = ({ state, isTheirs, inTheWay }: TakingRow): boolean =>
  state === "stands" && isTheirs && inTheWay === null;

/** What was taken over, from where and by whom, and the way back for what still stands so. */
export function TakingsTable(props: {
  readonly rows: readonly TakingRow[];
  /** What is chosen as long as nobody says otherwise: what was taken over just now. */
  readonly preset: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onUndo: (chosen: readonly TakingRow[]) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { rows, preset, isBusy, onUndo } = props;
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (rows.length === 0) return null;
  const open = rows.filter(isOpen);
  // Whoever only reads has nothing to choose.
  const mayUndo = rows.some(({ isTheirs }) => isTheirs);
  const chosen = open.filter(({ indicator }) => said.get(indicator) ?? preset.has(indicator));
  return (
    <details open={preset.size > 0}>
      <summary>{t("已采用的 {n} 项", { n: rows.filter(({ state }) => state !== "undone").length })}</summary>
      <p className="fh-quiet">
        {t("采用记录：每项采用自哪里、由谁采用。仍是采用时那一版的可以撤回；之后改动过或已报送的，请在填报页修改。")}
      </p>
      <ScrollRegion name={t("采用记录")} isBounded>
        <table className="fh-table">
          <thead>
            <tr>
              {mayUndo ? <th scope="col">{t("撤回采用")}</th> : null}
              <th scope="col">{t("指标")}</th>
              <th scope="col">{t("采用自")}</th>
              <th scope="col">{t("采用人")}</th>
              <th scope="col">{t("采用时间")}</th>
              <th scope="col">{t("随之采用的材料")}</th>
              <th scope="col">{t("现在")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.indicator}>
                {mayUndo ? (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t("撤回采用“{title}”", { title: row.title })}
                      checked={chosen.includes(row)}
                      disabled={isBusy || !isOpen(row)}
                      onChange={({ target }) => setSaid(new Map(said).set(row.indicator, target.checked))}
                    />
                  </td>
                ) : null}
                <td lang="zh-CN">
                  {row.indicator} {row.title}
                </td>
                <td>
                  {row.from === null ? (
                    t("看不到的其他周期")
                  ) : (
                    <>
                      <Link
                        lang="zh-CN"
                        to="/assessments/$assessmentId/fill"
                        params={{ assessmentId: row.from.assessmentId }}
                        search={{ of: row.indicator }}
                      >
                        {row.from.cycleTitle}
                      </Link>{" "}
                      <span className="fh-quiet">{t("第 {n} 版", { n: row.from.version })}</span>
                    </>
                  )}
                </td>
                <td lang="zh-CN">{row.by}</td>
                <td>{timeText(row.at, language, timeZone)}</td>
                <td>{row.pieces === 0 ? "" : t("{n} 件材料", { n: row.pieces })}</td>
                <td>
                  {t(STATE_WORDS[row.state])}
                  {row.inTheWay === null ? null : <div className="fh-quiet">{row.inTheWay.message[language]}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {mayUndo ? (
        <p className="fh-actions">
          <button
            type="button"
            className="fh-button"
            disabled={isBusy || open.length === 0}
            onClick={() => {
              const isAll = chosen.length > 0;
              setSaid(new Map(open.map((row) => [row.indicator, !isAll])));
            }}
          >
            {chosen.length > 0 ? t("全不选") : t("全选可撤回的")}
          </button>
          <button
            type="button"
            className="fh-button"
            disabled={isBusy || chosen.length === 0}
            onClick={() => onUndo(chosen)}
          >
            {t("撤回所选 {n} 项", { n: chosen.length })}
          </button>
        </p>
      ) : null}
    </details>
  );
}

import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { TakeableRow } from "../../api/outputs.ts";
import { isOffered } from "./takeable-rows.ts";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

const STATUS_WORDS = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
} as const;
const KIND_WORDS = {
  file: "文件",
  link: "网页",
  note: "说明材料",
  sealed: "涉密登记件",
  letter: "函询答复件",
} as const;
const PIECE_STANDS = { window: "早于材料起算日，不采用", material: "现在不再要求，不采用" } as const;

/** Every earlier answer with what it would bring and what stands in its way. */
export function TakeOverTable(props: {
  readonly rows: readonly TakeableRow[];
  readonly isBusy: boolean;
  readonly isChosen: (row: TakeableRow) => boolean;
  readonly onChoose: (row: TakeableRow, isChosen: boolean) => void;
}) {
  const t = useText();
  const { rows, isBusy, isChosen, onChoose } = props;
  return (
    <ScrollRegion name={t("以往填报")} isBounded>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("采用")}</th>
            <th scope="col">{t("指标")}</th>
            <th scope="col">{t("采用的内容")}</th>
            <th scope="col">{t("采用的材料")}</th>
            <th scope="col">{t("要注意的")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t("采用“{title}”", { title: row.title })}
                  checked={isChosen(row)}
                  disabled={isBusy || !isOffered(row)}
                  onChange={({ target }) => onChoose(row, target.checked)}
                />
              </td>
              <td lang="zh-CN">
                {row.indicator} {row.title}
              </td>
              <td>
                {t(STATUS_WORDS[row.status])}
                {row.facts > 0 ? `，${t("数据 {n} 个", { n: row.facts })}` : ""}
                <div className="fh-quiet" lang="zh-CN">
                  {row.progress.length > SHOWN ? `${row.progress.slice(0, SHOWN)}…` : row.progress}
                </div>
                <Link
                  lang="zh-CN"
                  to="/assessments/$assessmentId/fill"
                  params={{ assessmentId: row.from.assessmentId }}
                  search={{ of: row.indicator }}
                >
                  {row.from.cycleTitle}
                </Link>
              </td>
              <td>
                <ul className="fw-plain-list">
                  {row.evidence.map(({ material, kind, name, effectiveOn, stands }, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- pieces of one material may be alike
                    <li key={`${material} ${String(at)}`}>
                      <span lang="zh-CN">
                        {material} {name === "" ? t(KIND_WORDS[kind]) : name}
                      </span>{" "}
                      <span className="fh-quiet">{effectiveOn}</span>
                      {stands === null ? null : <div className="fh-loss">{t(PIECE_STANDS[stands])}</div>}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <Notes row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** So many characters of what was said show which answer it is. */
const SHOWN = 60;

function Notes({ row: { isAlike, stands, reworded, lostFacts } }: { readonly row: TakeableRow }) {
  const t = useText();
  const language = useLanguage();
  if (isAlike) return t("内容与以往相同");
  return (
    <>
      {stands === null ? null : (
        <>
          <div className="fh-loss">{stands.message[language]}</div>
          <div className="fh-quiet">{stands.mend[language]}</div>
        </>
      )}
      {reworded === null ? null : (
        <div>{t("要求有改动，请对照后勾选；当时名称为“{title}”。", { title: reworded.title })}</div>
      )}
      {lostFacts > 0 ? (
        <div className="fh-quiet">{t("现在不再填的数据 {n} 个，不采用。", { n: lostFacts })}</div>
      ) : null}
    </>
  );
}

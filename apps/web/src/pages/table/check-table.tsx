import type { FillRow } from "@faheng/api";
import { RowFaultItems } from "../../parts/row-faults.tsx";
import type { Taken } from "./choose-rows.ts";
import { VERDICT_WORDS } from "./verdict-words.ts";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

interface Choosing {
  readonly taken: Taken;
  readonly onTake: (key: string, isTaken: boolean) => void;
}

/** What the table would do to each indicator. */
export function CheckTable(props: { readonly rows: readonly FillRow[] } & Choosing) {
  const t = useText();
  const { rows, taken, onTake } = props;
  if (rows.length === 0) return <p className="fh-quiet">{t("没有这样的指标。")}</p>;
  return (
    <ScrollRegion name={t("试算结果")} isBounded>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("指标")}</th>
            <th scope="col">{t("结论")}</th>
            <th scope="col">{t("会怎样")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.verdict === "wrong" ? "fw-wrong" : ""}>
              <td lang="zh-CN">
                {row.number} {row.title}
              </td>
              <td>
                <span className={`fw-verdict-${row.verdict}`}>{t(VERDICT_WORDS[row.verdict])}</span>
              </td>
              <td>
                <Outcome row={row} taken={taken} onTake={onTake} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Outcome({ row, taken, onTake }: { readonly row: FillRow } & Choosing) {
  const t = useText();
  const { changes, faults, overtaken, verdict } = row;
  const orEmpty = (text: string): string => (text === "" ? t("（空）") : text);
  return (
    <>
      <ul className="fw-plain-list">
        <RowFaultItems faults={faults} />
        {changes.map(({ place, label, before, after, now }) => (
          <li key={place} className="fw-fill-change">
            <span lang="zh-CN">{label}</span> <code className="fh-quiet">{place}</code>
            <br />
            <del lang="zh-CN">{orEmpty(before)}</del> → <ins lang="zh-CN">{orEmpty(after)}</ins>
            {now === null ? null : (
              <>
                <br />
                <span className="fh-loss">
                  {t("现在是：")}
                  <span lang="zh-CN">{orEmpty(now)}</span>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {overtaken === null || verdict === "unchanged" ? null : (
        <p className="fh-quiet">
          {t("下载之后，{by}于{at}保存了第{version}版。", {
            by: overtaken.by,
            at: overtaken.at,
            version: overtaken.version,
          })}
        </p>
      )}
      {verdict === "conflict" ? <Choice row={row} taken={taken} onTake={onTake} /> : null}
    </>
  );
}

/** Which of the two counts: the table's cells, or what stands now. */
function Choice({ row: { key, title }, taken, onTake }: { readonly row: FillRow } & Choosing) {
  const t = useText();
  const options = [
    [true, t("用表中的（只改上面列出的单元格）")],
    [false, t("保留现在的")],
  ] as const;
  return (
    <fieldset className="fw-fill-choice">
      <legend>{t("“{title}”用哪一个", { title })}</legend>
      {options.map(([isTaken, words]) => (
        <label key={String(isTaken)}>
          <input
            type="radio"
            name={`take ${key}`}
            checked={taken.get(key) === isTaken}
            onChange={() => onTake(key, isTaken)}
          />{" "}
          {words}
        </label>
      ))}
    </fieldset>
  );
}

import { failedQualities } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { ScoreComparison } from "../api/outputs.ts";
import { dayText } from "../ground/dates.ts";
import { QUALITIES } from "./evidence/qualities.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { useText } from "./words.ts";

type Judged = ScoreComparison["items"][number]["materials"][number];

/** What the agency's own coordinator found of each piece, and beside it what reviewers did; nothing where none was judged. */
export function JudgedMaterials({ materials }: { readonly materials: readonly Judged[] }) {
  const t = useText();
  const language = useLanguage();
  if (materials.length === 0) return null;
  return (
    <ScrollRegion name={t("材料核验")}>
      <table className="fh-table">
        <caption>{t("材料核验")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("材料")}</th>
            <th scope="col">{t("本机关审核")}</th>
            <th scope="col">{t("评审核验")}</th>
            <th scope="col">{t("来源")}</th>
          </tr>
        </thead>
        <tbody>
          {materials.flatMap((it) =>
            it.found.map(({ words, reviewer, qualities, reason, checkedOn }, at) => (
              <tr key={`${it.material} ${String(it.n)} ${words.zh} ${String(at)}`}>
                <td>
                  <span lang="zh-CN">{it.text === "" ? t("其他佐证材料") : `${it.printedNumber ?? ""}${it.text}`}</span>
                  {it.isOneOfMany ? <small className="fh-quiet"> {t("第{n}份", { n: it.n })}</small> : null}
                </td>
                <td>
                  <Found qualities={it.own} />
                </td>
                <td>
                  <Found qualities={qualities} />
                  {reason === "" ? null : (
                    <small className="fh-quiet fw-under" lang="zh-CN">
                      {reason}
                    </small>
                  )}
                  {checkedOn === undefined ? null : (
                    <small className="fh-quiet fw-under">
                      {t("{day}到存放处核验", { day: dayText(checkedOn, language) })}
                    </small>
                  )}
                </td>
                <td>
                  {words[language]}
                  {reviewer === null ? null : <small className="fh-quiet fw-under">{reviewer}</small>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** In what a piece holds, in words and not by colour alone. */
function Found({ qualities }: { readonly qualities: Judged["own"] }) {
  const t = useText();
  if (qualities === null) return <span className="fh-quiet">{t("材料未审核")}</span>;
  const failed = failedQualities({ qualities });
  if (failed.length === 0) return <span className="fh-mark fw-mark-good">{t("四项都符合")}</span>;
  return (
    <span className="fw-quality-marks">
      {QUALITIES.filter(([key]) => failed.includes(key)).map(([key, word]) => (
        <span key={key} className="fh-mark fw-mark-bad">
          {t("{quality}不符", { quality: t(word) })}
        </span>
      ))}
    </span>
  );
}

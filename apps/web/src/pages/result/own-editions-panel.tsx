import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { OwnEdition } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { DifferencesTable } from "../../parts/edition/differences-table.tsx";
import { EditionDigest } from "../../parts/edition/edition-digest.tsx";
import { intervalShown } from "../../parts/edition/exact-shown.ts";
import { metText } from "../../parts/edition/standing-text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

/** What the office has published of the agency: newest first, its own row and nobody else's. */
export function OwnEditionsPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText();
  const told = useQuery(trpc.edition.own.queryOptions({ assessmentId }));
  return (
    <Panel title={t("市办发布的结果")}>
      <QueryGate query={told}>
        {({ editions }) =>
          editions.length === 0 ? (
            <p className="fh-quiet">{t("市办还没有发布本周期的结果。")}</p>
          ) : (
            <>
              <p className="fh-quiet">{t("只列本机关，不列名次和其他机关。发布后不再改变，更正另出新版。")}</p>
              {editions.map((it) => (
                <Told key={it.n} edition={it} />
              ))}
            </>
          )
        }
      </QueryGate>
    </Panel>
  );
}

function Told({ edition }: { readonly edition: OwnEdition }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { n, title, publishedAt, isReplaced, reason, isReasonWithheld, unit, digits, differences, sha256 } = edition;
  return (
    <section className="fw-block" aria-label={t("第{n}版", { n })}>
      <h3>
        {t("第{n}版", { n })} <span lang="zh-CN">{title}</span>{" "}
        <small className="fh-quiet">
          {t("{at} 发布", { at: timeText(publishedAt, language, timeZone) })}
          {isReplaced ? ` · ${t("已有更新的版次")}` : ""}
        </small>
      </h3>
      {reason === null ? null : (
        <p>
          {t("更正理由：")}
          <span lang="zh-CN">{reason}</span>
        </p>
      )}
      {isReasonWithheld ? <p className="fh-quiet">{t("更正理由涉及其他机关，不在此列出。")}</p> : null}
      {unit.kind === "there" ? (
        <OwnRow name={t("第{n}版", { n })} row={unit.row} digits={digits} />
      ) : (
        <p>
          {unit.kind === "missing" ? t("本机关当时没有正式结果，在该版次中列为缺结果。") : t("该版次没有列入本机关。")}
        </p>
      )}
      {differences.length === 0 ? null : <DifferencesTable differences={differences} />}
      <EditionDigest sha256={sha256} />
    </section>
  );
}

type Row = Extract<OwnEdition["unit"], { kind: "there" }>["row"];

function OwnRow({ name, row, digits }: { readonly name: string; readonly row: Row; readonly digits: number }) {
  const t = useText();
  const { total, grades, isGradeWithheld, met, result, isDisqualified, hasVeto, isVetoPending } = row;
  const marks = [
    ...(isDisqualified ? [t("取消评比资格")] : []),
    ...(hasVeto ? [t("一票否决")] : []),
    ...(isVetoPending ? [t("否决未定")] : []),
  ];
  return (
    <>
      <ScrollRegion name={name}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("结果")}</th>
              <th scope="col" className="fh-number">
                {t("总分")}
              </th>
              <th scope="col">{t("等次")}</th>
              <th scope="col">{t("达标率")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {t("第 {n} 次结果", { n: result })}
                {marks.length === 0 ? null : <small className="fw-under">{marks.join(" · ")}</small>}
              </th>
              <td className="fh-number">{total === null ? "—" : intervalShown(total, digits)}</td>
              <td lang="zh-CN">{grades.length === 0 ? "—" : grades.map((it) => it ?? t("未入等次")).join(" / ")}</td>
              <td>{metText(t, met)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      {isGradeWithheld ? (
        <p className="fh-quiet">{t("同类只有两家，等次有名额：列出等次就能推知另一家，因此不列。")}</p>
      ) : null}
    </>
  );
}

import { DisqualifiedMark, OutcomeNotes, StandingMark } from "@faheng/ui";
import type { CrosswalkRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { shareText } from "./heat.ts";

/** What one has to know before comparing this agency: by what, how much of it is covered, and where the reading is ours. */
export function CrosswalkNotes({ row, of }: { row: CrosswalkRow; of: number }) {
  const t = useText();
  const { measure, profileStanding, coverage, notApplicable, sharesBase, open, vetoes, isDisqualified, outcomes } = row;
  const ours = [
    sharesBase ? t("扣分制：基础分按项均分") : null,
    open.length > 0 ? t("{n} 项无上下限，按全部权重计", { n: open.length }) : null,
  ].filter((note) => note !== null);
  return (
    <span className="fw-crosswalk-notes">
      <span>
        {measure === "score" ? t("得分率") : t("完成率")} · {t("覆盖 {n}/{of} 方面", { n: coverage.dimensions, of })}
        {coverage.scored === null ? "" : ` · ${t("计分 {n}/{of} 项", { n: coverage.scored, of: coverage.items })}`}
        {notApplicable === null || notApplicable === 0
          ? ""
          : ` · ${t("不涉及 {share}", { share: shareText(notApplicable) })}`}
      </span>
      {isDisqualified ? (
        <span>
          <DisqualifiedMark outcomes={outcomes} /> {t("不参加排名")}
        </span>
      ) : null}
      {vetoes.length === 0 ? null : (
        <span className="fw-vetoed">{t("{n} 项否决成立，得分率未计入", { n: vetoes.length })}</span>
      )}
      {outcomes.length === 0 ? null : (
        <>
          <OutcomeNotes outcomes={outcomes} />
          <span>{t("计分条件不计入得分率")}</span>
        </>
      )}
      {profileStanding === null || profileStanding === "official" ? null : <StandingMark standing={profileStanding} />}
      {ours.map((note) => (
        <span key={note} className="fh-reading">
          {t("本平台解读：{note}", { note })}
        </span>
      ))}
    </span>
  );
}

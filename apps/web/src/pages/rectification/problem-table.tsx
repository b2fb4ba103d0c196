import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { RectificationHead } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { originText } from "./origin-text.ts";
import { ProblemLight } from "../../parts/problem-light.tsx";
import { RUNG_WORDS, STATE_WORDS } from "./problem-words.ts";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

/** 问题清单: problems with where they come from, who cures them until when, and how far that is. */
export function ProblemTable(props: {
  readonly rectifications: readonly RectificationHead[];
  /** Whether they are of several agencies. */
  readonly isCity: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const { rectifications, isCity } = props;
  return (
    <ScrollRegion name={t("问题清单")}>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("序号")}</th>
            {isCity ? <th scope="col">{t("机关")}</th> : null}
            <th scope="col">{t("存在问题")}</th>
            <th scope="col">{t("来源")}</th>
            <th scope="col">{t("责任处室")}</th>
            <th scope="col">{t("完成时限")}</th>
            <th scope="col">{t("办理状态")}</th>
          </tr>
        </thead>
        <tbody>
          {rectifications.map((it, at) => (
            <tr key={it.id}>
              <td>{at + 1}</td>
              {isCity ? <td lang="zh-CN">{it.agency}</td> : null}
              <td className="fw-long">
                <Link
                  to="/assessments/$assessmentId/rectification/$id"
                  params={{ assessmentId: it.assessmentId, id: it.id }}
                  lang="zh-CN"
                >
                  {it.found}
                </Link>
                {it.title === null ? null : (
                  <span className="fh-quiet" lang="zh-CN">
                    {` ${it.title}`}
                  </span>
                )}
                {it.isCarried ? (
                  <span className="fh-mark fh-mark-plain">{t("{cycle}结转", { cycle: it.cycle })}</span>
                ) : null}
              </td>
              <td lang="zh-CN">{originText(t, it)}</td>
              <td lang="zh-CN">
                {it.department ?? t("待明确")}
                {it.person === null ? null : `（${it.person}）`}
              </td>
              <td>{it.dueOn === null ? t("未定") : dayText(it.dueOn, language)}</td>
              <td>
                {t(STATE_WORDS[it.state])} <ProblemLight light={it.light} />
                {it.rung === null ? null : <span className="fh-mark fh-mark-plain">{t(RUNG_WORDS[it.rung])}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

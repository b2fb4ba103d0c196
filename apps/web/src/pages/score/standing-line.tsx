import { signedSpanText } from "@faheng/ui";
import { useMemo } from "react";
import type { Assessment, Explanation } from "../../api/outputs.ts";
import { HANDLING_STATE_WORDS } from "../../parts/handling-state.ts";
import { standingsOf } from "./score-standing.ts";
import { useText } from "./words.ts";

const WORDS = { ...HANDLING_STATE_WORDS, office: "办公室评定" } as const;

/** How much of the score is approved: items and their own points, by what stands behind them. */
export function StandingLine(props: { readonly assessment: Assessment; readonly explanation: Explanation }) {
  const t = useText();
  const { assessment, explanation } = props;
  const standings = useMemo(() => standingsOf(assessment, explanation), [assessment, explanation]);
  return (
    <>
      <p>
        <strong>{t("分数的依据审定到哪里")}</strong>
      </p>
      <ul className="fw-standings" aria-label={t("分数的依据审定到哪里")}>
        {standings.map(({ standing, items, worst, best }) => (
          <li key={standing}>
            <strong>{t(WORDS[standing])}</strong>{" "}
            {t("{n} 项，本项分合计 {points}", { n: items, points: signedSpanText({ worst, best }) })}
          </li>
        ))}
      </ul>
    </>
  );
}

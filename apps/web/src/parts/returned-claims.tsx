import type { Indicator } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { Assessment } from "../api/outputs.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { Panel } from "./page.tsx";
import { PrintedNumber } from "./printed-number.tsx";

/** Answers that were sent back and have not been submitted since: for the coordinator and for the department. */
export function ReturnedClaims(props: { readonly assessment: Assessment; readonly returned: readonly Indicator[] }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessment, returned } = props;
  if (returned.length === 0) return null;
  return (
    <Panel title={t("被退回，待修改后报送（{n}）", { n: returned.length })} className="fw-waiting">
      <ul>
        {returned.map((indicator) => {
          const { code, title } = indicator;
          const claim = assessment.responses[code];
          return (
            <li key={code}>
              <div>
                <strong lang="zh-CN">
                  <PrintedNumber framework={assessment.framework} indicator={indicator} />
                  {title}
                </strong>
                {claim?.notApplicable ? (
                  <p lang="zh-CN">{t("提出的理由：{reason}", { reason: claim.notApplicable.reason })}</p>
                ) : null}
                <p lang="zh-CN">{t("退回的理由：{reason}", { reason: claim?.returned?.reason ?? "" })}</p>
                <p className="fh-place">
                  {t("{name} 退回于 {time}", {
                    name: claim?.returned?.by ?? "",
                    time: timeText(claim?.returned?.at ?? "", language, timeZone),
                  })}
                </p>
              </div>
              <Link
                to="/assessments/$assessmentId/fill"
                params={{ assessmentId: assessment.id }}
                search={{ of: code }}
                className="fh-button"
              >
                {t("打开该项")}
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

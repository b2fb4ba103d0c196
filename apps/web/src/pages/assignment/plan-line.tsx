import type { ReactNode } from "react";
import type { PlanRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { usePlanWords } from "./use-plan-words.ts";

/** One line of the plan: an indicator, or a part of it, with who has it and by when. */
export function PlanLine(props: {
  readonly label: ReactNode;
  readonly printed: string;
  readonly rows: readonly PlanRow[];
  /** What the printed names come to; it counts while nothing is assigned. */
  readonly proposal: readonly PlanRow[];
  /** What stands where nobody leads and no printed name counts. */
  readonly whenNone: ReactNode;
  readonly isChanged: boolean;
  readonly isPart: boolean;
  readonly words: ReturnType<typeof usePlanWords>;
  /** `null` where nothing can be chosen. */
  readonly isChosen: boolean | null;
  readonly onChoose: (isChosen: boolean, isReaching: boolean) => void;
  readonly extra?: ReactNode;
}) {
  const t = useText();
  const { label, printed, rows, proposal, whenNone, isChanged, isPart, words, isChosen, onChoose, extra } = props;
  const inForce = rows.length > 0 ? rows : proposal;
  const lead = words.names(inForce, "lead") || "—";
  return (
    <tr className={[isChanged ? "fw-chosen" : "", isPart ? "fw-plan-part" : ""].join(" ").trim()}>
      <td lang="zh-CN">
        {isChosen === null ? (
          <div>{label}</div>
        ) : (
          <label className="fh-choice">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={({ target, nativeEvent }) =>
                onChoose(target.checked, (nativeEvent as MouseEvent).shiftKey === true)
              }
            />
            <span>{label}</span>
          </label>
        )}
        {extra}
      </td>
      <td lang="zh-CN">{printed || "—"}</td>
      {inForce.length === 0 ? (
        <td>{whenNone}</td>
      ) : (
        <td lang="zh-CN">
          {lead}
          {rows.length > 0 ? null : (
            <>
              {" "}
              <span className="fh-mark fh-mark-plain">{t("按文件名称生效")}</span>
            </>
          )}
        </td>
      )}
      <td lang="zh-CN">{words.names(inForce, "cooperating") || "—"}</td>
      <td lang="zh-CN">{words.persons(rows) || "—"}</td>
      <td className="fw-plan-day">{words.day(rows) ?? "—"}</td>
    </tr>
  );
}

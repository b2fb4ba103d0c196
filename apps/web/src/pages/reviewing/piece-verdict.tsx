import { useId } from "react";
import { EVIDENCE_QUALITIES, type EvidenceQuality } from "@faheng/domain";
import type { Piece } from "../../api/outputs.ts";
import { today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { QUALITIES } from "../../parts/evidence/qualities.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { DraftVerdict } from "./verdict-draft.ts";
import { useText } from "./words.ts";

const HOLDS: DraftVerdict = { failed: [], reason: "", checkedOn: "" };

/** What the reviewer finds of one piece, beside what the agency's own coordinator found: it holds in all four, or in what not and why. */
export function PieceVerdict(props: {
  readonly piece: Piece;
  readonly said: DraftVerdict | undefined;
  readonly isDisabled: boolean;
  readonly onSaid: (said: DraftVerdict | undefined) => void;
}) {
  const t = useText();
  const id = useId();
  const timeZone = useTimeZone();
  const { piece, said, isDisabled, onSaid } = props;
  const fails = said !== undefined && (said.failed === null || said.failed.length > 0);
  const change = (to: Partial<DraftVerdict>): void => onSaid({ ...(said ?? HOLDS), ...to });
  const toggle = (quality: EvidenceQuality): void => {
    const known = said?.failed ?? [];
    const next = EVIDENCE_QUALITIES.filter((it) => (it === quality) !== known.includes(it));
    change({ failed: next.length === 0 ? null : next });
  };
  return (
    <fieldset className="fw-plain-set fw-verdict" disabled={isDisabled}>
      <legend>{t("评审核验")}</legend>
      <p className="fw-verdict-choices">
        {(
          [
            ["open", t("未核验"), said === undefined, () => onSaid(undefined)],
            ["holds", t("四项都符合"), said !== undefined && !fails, () => change({ failed: [], reason: "" })],
            ["fails", t("有不符合"), fails, () => change({ failed: null })],
          ] as const
        ).map(([key, label, isChosen, choose]) => (
          <label key={key} className="fh-choice">
            <input type="radio" name={`${id}-verdict`} checked={isChosen} onChange={choose} />
            <span>{label}</span>
          </label>
        ))}
      </p>
      {fails ? (
        <>
          <div role="group" aria-label={t("哪几项不符合")} className="fw-verdict-choices">
            {QUALITIES.map(([key, word]) => (
              <label key={key} className="fh-choice">
                <input type="checkbox" checked={said.failed?.includes(key) ?? false} onChange={() => toggle(key)} />
                <span>{t("不{quality}", { quality: t(word) })}</span>
              </label>
            ))}
          </div>
          <TextField
            label={t("不符合的理由")}
            maxLength={500}
            value={said.reason}
            onText={(reason) => change({ reason })}
          />
        </>
      ) : null}
      {said !== undefined && piece.content.kind === "sealed" ? (
        <TextField
          label={t("到存放处核验的日期")}
          type="date"
          min={piece.effectiveOn}
          max={today(timeZone)}
          value={said.checkedOn}
          onText={(checkedOn) => change({ checkedOn })}
        />
      ) : null}
    </fieldset>
  );
}

import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import type { Piece } from "../../../api/outputs.ts";
import { client } from "../../../api/trpc.ts";
import { dayText, timeText } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { ConfirmButton } from "../../../parts/confirm-button.tsx";
import { QUALITIES } from "../../../parts/evidence/qualities.ts";
import { Fault } from "../../../parts/fault.tsx";
import { useText } from "../words.ts";
import { FileUses } from "./choose-stored.tsx";
import { GiveAnew } from "./give-anew.tsx";
import { JudgePiece } from "./judge-piece.tsx";
import type { MaterialPlace } from "../../../parts/evidence/material-place.ts";
import { PieceContent, pieceName } from "../../../parts/evidence/piece-content.tsx";

const STATES = {
  given: ["待审核", "fh-mark fh-mark-pending"],
  accepted: ["已认定", "fh-mark fw-mark-good"],
  "sent-back": ["已退回", "fh-mark fw-mark-bad"],
  withdrawn: ["已撤下", "fh-mark fh-mark-plain"],
} as const;

const STEPS = { give: "提交", withdraw: "撤下", accept: "认定", "send-back": "退回" } as const;

/** A piece: what it is, of which day, where it stands, how it came there, and what this person may do with it. */
export function PieceRow(props: {
  readonly piece: Piece;
  readonly place: MaterialPlace;
  /** Every version of it, oldest first. */
  readonly versions: readonly Piece[];
  readonly onChanged: () => Promise<unknown>;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { piece, place, versions, onChanged } = props;
  const { n, version, writes } = piece;
  const seen = { n, version, writes };
  const withdrawn = useMutation({
    mutationFn: async () => await client.evidence.withdraw.mutate(Object.assign({ seen }, place)),
    onSuccess: onChanged,
  });
  const [word, look] = STATES[piece.state];
  const name = pieceName(piece.content);
  const may = (act: string): boolean => piece.may.includes(act);
  const last = piece.steps.at(-1);
  const failing = piece.state === "sent-back" ? qualitiesMissing(piece) : [];
  return (
    <li className="fw-piece">
      <PieceContent piece={piece} place={place} />
      <p className="fh-quiet">
        {t("材料日期：{day}", { day: dayText(piece.effectiveOn, language) })}
        <span className={look}>{t(word)}</span>
        {version > 1 ? <span className="fh-mark fh-mark-plain">{t("第{version}次提交", { version })}</span> : null}
      </p>
      {piece.state === "sent-back" && last ? (
        <p className="fh-problem" lang="zh-CN">
          {t("退回：{reason}", { reason: last.reason ?? "" })}
          {failing.length === 0 ? null : t("（{what}不符）", { what: failing.map((it) => t(it)).join(t("、")) })}
        </p>
      ) : null}
      {piece.elsewhere.length === 0 ? null : (
        <div className="fh-quiet">
          {t("同一份文件还用于：")}
          <FileUses uses={piece.elsewhere} />
        </div>
      )}
      <details className="fw-more fw-no-print">
        <summary>{t("办理记录")}</summary>
        <ul>
          {versions.flatMap((it) =>
            it.steps.map((step) => (
              <li key={`${it.version}.${step.at}.${step.act}`} lang="zh-CN">
                {timeText(step.at, language, timeZone)} {step.byName} {t(STEPS[step.act])}
                {step.checkedOn === undefined ? null : t("（{day}到场核验）", { day: step.checkedOn })}
                {step.reason === null ? null : `：${step.reason}`}
              </li>
            )),
          )}
        </ul>
      </details>
      <div className="fh-actions fw-no-print">
        {may("evidence.accept") || may("evidence.send-back") ? (
          <JudgePiece piece={piece} place={place} name={name} onChanged={onChanged} />
        ) : null}
        {may("evidence.give") ? <GiveAnew piece={piece} place={place} name={name} onChanged={onChanged} /> : null}
        {may("evidence.withdraw") ? (
          <ConfirmButton
            label={t("撤下")}
            about={name}
            question={t("撤下后不再作为本项的材料；记录保留。")}
            isDisabled={withdrawn.isPending}
            onConfirm={() => withdrawn.mutate()}
          />
        ) : null}
      </div>
      <Fault error={withdrawn.error} />
    </li>
  );
}

function qualitiesMissing({ qualities }: Piece) {
  return QUALITIES.filter(([key]) => qualities?.[key] === false).map(([, word]) => word);
}

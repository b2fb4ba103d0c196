import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { IndicatorEvidence } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { piecesOf } from "../../parts/evidence/material-state.ts";
import { PieceContent } from "../../parts/evidence/piece-content.tsx";
import { QualityMarks } from "../../parts/evidence/quality-marks.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { PieceVerdict } from "./piece-verdict.tsx";
import { pieceKey, type VerdictDraft } from "./verdict-draft.ts";
import { useText } from "./words.ts";

interface Place {
  readonly assessmentId: string;
  readonly indicator: string;
}

/** What the reviewer finds of the pieces. */
interface Judging {
  readonly verdicts: VerdictDraft;
  readonly onVerdicts: (change: (known: VerdictDraft) => VerdictDraft) => void;
  readonly isReadOnly: boolean;
}

/** The evidence of one item. */
export function useEvidence(place: Place) {
  return useQuery({
    ...trpc.evidence.list.queryOptions(place),
    // Each reading is a line in the audit: going back and forth on the page makes no new one.
    staleTime: 600_000,
    refetchOnWindowFocus: false,
  });
}

/**
 * The evidence of an item, material by material, to be looked at and judged in place, beside what the agency's own coordinator found;
 * whoever looks from outside is written down.
 */
export function EvidencePart({ assessmentId, indicator, ...judging }: Place & Judging) {
  const t = useText();
  const query = useEvidence({ assessmentId, indicator });
  return (
    <section aria-label={t("佐证材料")}>
      <h3>{t("佐证材料")}</h3>
      <QueryGate query={query}>
        {(evidence) => <Materials evidence={evidence} place={{ assessmentId, indicator }} {...judging} />}
      </QueryGate>
      <p className="fh-quiet fw-no-print">{t("查看机关的材料会记入审计。")}</p>
    </section>
  );
}

function Materials(props: { readonly evidence: IndicatorEvidence; readonly place: Place } & Judging) {
  const t = useText();
  const language = useLanguage();
  const { evidence, place, verdicts, onVerdicts, isReadOnly } = props;
  const others = piecesOf(evidence.pieces, "").length > 0;
  const asked = others
    ? [...evidence.materials, { key: "", printedNumber: null, text: t("其他佐证材料"), owner: null }]
    : evidence.materials;
  if (asked.length === 0) return <p className="fh-quiet">{t("文件没有要求材料，机关也没有提交。")}</p>;
  return (
    <ul className="fw-material-rows fw-review-materials">
      {asked.map(({ key, printedNumber, text }) => {
        const pieces = piecesOf(evidence.pieces, key);
        return (
          <li key={key}>
            <p>
              {printedNumber === null ? null : <span className="fh-printed">{printedNumber}</span>}
              <span lang="zh-CN">{text}</span>
              {pieces.length === 0 ? <span className="fh-mark fw-mark-bad">{t("没有提交")}</span> : null}
            </p>
            {pieces.length === 0 ? null : (
              <ul className="fw-pieces">
                {pieces.map((piece) => (
                  <li key={`${piece.n}.${piece.version}`} className="fw-piece">
                    <PieceContent piece={piece} place={{ ...place, material: key }} />
                    <p className="fh-quiet">{t("材料日期：{day}", { day: dayText(piece.effectiveOn, language) })}</p>
                    <QualityMarks qualities={piece.qualities} />
                    <PieceVerdict
                      piece={piece}
                      said={verdicts[pieceKey(piece)]}
                      isDisabled={isReadOnly}
                      onSaid={(said) =>
                        onVerdicts((known) => {
                          const others = Object.entries(known).filter(([at]) => at !== pieceKey(piece));
                          return Object.fromEntries(said === undefined ? others : [...others, [pieceKey(piece), said]]);
                        })
                      }
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { PairBar } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { Assessment, ItemEffect } from "../api/outputs.ts";
import { differenceText, spanText } from "./effect-text.ts";
import { FindingLine } from "./finding-line.tsx";
import { JudgedMaterials } from "./judged-materials.tsx";
import { Panel } from "./page.tsx";
import { useReviewOf } from "./use-review-of.ts";
import { useText } from "./words.ts";

/** 自评 beside 考评 of one item with what was found, as far as this person may know it; nothing before there is a review. */
export function ReviewOfItem(props: { readonly assessment: Assessment; readonly indicator: string }) {
  const t = useText();
  const { assessment, indicator } = props;
  const known = useReviewOf(assessment);
  if (known === null) return null;
  if (known.kind === "waiting") {
    return (
      <Panel title={t("自评与考评")}>
        <p className="fh-quiet">{t("正在评审，公布后本机关在这里看到考评分和各项认定。")}</p>
      </Panel>
    );
  }
  const item = known.scores.items.find(({ code }) => code === indicator);
  if (item === undefined) return null;
  return (
    <Panel
      title={t("自评与考评")}
      side={
        <Link to="/assessments/$assessmentId/result" params={{ assessmentId: assessment.id }}>
          {t("逐项对照和申诉")}
        </Link>
      }
    >
      {known.isAnnounced ? null : <NotAnnounced />}
      <p>
        <strong>
          {t("自评 {self} → 考评 {judged}（{difference}）", {
            self: spanText(item.effect.self),
            judged: spanText(item.effect.judged),
            difference: differenceText(item.effect.difference),
          })}
        </strong>
      </p>
      <EffectBar effect={item.effect} />
      {item.points.length === 0 ? (
        <p className="fh-quiet">{t("同意自评")}</p>
      ) : (
        <ul className="fw-points">
          {item.points.map((point) => (
            <FindingLine key={point.fact} assessment={assessment} indicator={indicator} point={point} />
          ))}
        </ul>
      )}
      <JudgedMaterials materials={item.materials} />
    </Panel>
  );
}

/** What the office is told of what only it sees yet. */
export function NotAnnounced() {
  const t = useText();
  return <p className="fh-quiet">{t("评审尚未公布：以下随评审意见变化，只有市办看得到。")}</p>;
}

/** Where an item's two amounts lie on its own scale; nothing where they are the same, or not known. */
export function EffectBar({ effect }: { readonly effect: ItemEffect }) {
  const { self, judged, full, difference } = effect;
  if (difference === null || difference === 0 || self.worst === null || judged.worst === null) return null;
  const [from, to] = [Math.min(0, self.worst, judged.worst), Math.max(full, self.worst, judged.worst)];
  return (
    <div className="fw-effect-bar">
      <PairBar own={self.worst} other={judged.worst} from={from} to={to} />
    </div>
  );
}

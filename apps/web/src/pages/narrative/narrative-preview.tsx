import { type NarrativeBlock, type NarrativeValues, withFigures } from "@faheng/domain";
import { memo } from "react";
import type { NarrativeView } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

/** The text as it will be printed, with what stands around it: 28 characters to a line, the annex by its title alone. */
export const NarrativePreview = memo(function Preview(props: {
  readonly blocks: readonly NarrativeBlock[];
  readonly values: NarrativeValues;
  readonly around: NarrativeView["around"];
}) {
  const t = useText();
  const {
    blocks,
    values,
    around: { title, closing, annex, by, on },
  } = props;
  return (
    <aside className="fw-proof fw-no-print">
      <h3>{t("印出的样子")}</h3>
      <ScrollRegion name={t("印出的样子")}>
        {/* What is printed are lines of a sheet, and no headings of this page. */}
        <div className="fw-sheet" lang="zh-CN">
          <p className="fw-sheet-title">{title}</p>
          {blocks.map(({ level, text }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a sheet have no life of their own
            <p key={at} className={`fw-sheet-${level}`}>
              {withFigures(text, values)}
            </p>
          ))}
          {closing === null ? null : <p className="fw-sheet-0">{closing}</p>}
          {annex === null ? null : <p className="fw-sheet-0">附件：{annex}</p>}
          <p className="fw-sheet-end">{by}</p>
          <p className="fw-sheet-end">{dayText(on, "zh")}</p>
        </div>
      </ScrollRegion>
    </aside>
  );
});

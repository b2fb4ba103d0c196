import type { Piece } from "../../api/outputs.ts";
import { useText } from "../words.ts";
import { QUALITIES } from "./qualities.ts";

/** What the agency itself found of a piece, quality by quality, in words and not by colour alone. */
export function QualityMarks({ qualities }: Pick<Piece, "qualities">) {
  const t = useText();
  if (qualities === null) return <p className="fh-quiet">{t("材料未审核")}</p>;
  return (
    <p className="fw-quality-marks">
      <span className="fh-quiet">{t("本机关审核：")}</span>
      {QUALITIES.map(([key, word]) => (
        <span key={key} className={qualities[key] ? "fh-mark fw-mark-good" : "fh-mark fw-mark-bad"}>
          {t(qualities[key] ? "{quality}符合" : "{quality}不符", { quality: t(word) })}
        </span>
      ))}
    </p>
  );
}

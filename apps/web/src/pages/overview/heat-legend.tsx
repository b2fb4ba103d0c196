import { useText } from "./words.ts";

/** What the shades say; the number stands in every cell. */
export function HeatLegend() {
  const t = useText();
  const steps = [
    ["0", t("40% 以下")],
    ["1", t("40%～60%")],
    ["2", t("60%～80%")],
    ["3", t("80%～90%")],
    ["4", t("90% 以上")],
    ["open", t("待填过半，未定")],
  ] as const;
  return (
    <ul className="fw-legend">
      {steps.map(([shade, words]) => (
        <li key={shade}>
          <span className={`fw-legend-patch fw-heat-${shade}`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}

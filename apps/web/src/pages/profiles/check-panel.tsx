import { pointsText, useLanguage } from "@faheng/ui";
import type { ProfileCheck } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import type { PlaceNames } from "../../parts/profile-place.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useProfilePlace } from "../../parts/use-profile-place.ts";

/** What the points come to, and what is wrong with the profile, as one types. */
export function CheckPanel(props: {
  /** Leads to the field of a place. */
  readonly onLead: (place: string) => void;
  /** What places are named after. */
  readonly names: PlaceNames;
  readonly query: {
    readonly data: ProfileCheck | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
}) {
  const t = useText();
  const language = useLanguage();
  const { query, names, onLead } = props;
  const placeOf = useProfilePlace(names);
  return (
    <Panel title={t("核对")}>
      <QueryGate query={query}>
        {({ sum, fullMarks, errors, warnings }) => (
          <div role="status">
            <p>
              {t("各项合计")} <strong>{sum === null ? "—" : pointsText(sum)}</strong>
              {fullMarks === null ? null : (
                <>
                  {" "}
                  / {t("应为 {full}", { full: pointsText(fullMarks) })}
                  <span className={sum === fullMarks ? "fw-verdict-good" : "fw-verdict-bad"}>
                    {" "}
                    {sum === fullMarks ? t("相符") : t("不符")}
                  </span>
                </>
              )}
            </p>
            {errors.length === 0 ? (
              <p className="fw-verdict-good">{t("没有发现问题。")}</p>
            ) : (
              <ul className="fw-history">
                {errors.slice(0, 20).map((error, position) => (
                  <li key={position}>
                    {error.message[language]}
                    {error.place === null ? null : (
                      <Place place={error.place} text={placeOf(error.place)} onLead={onLead} />
                    )}
                    <div className="fh-quiet">{error.mend[language]}</div>
                  </li>
                ))}
              </ul>
            )}
            {warnings.length === 0 ? null : (
              <>
                <p>{t("{n} 处提醒，不影响保存和签署：", { n: warnings.length })}</p>
                <ul className="fw-history">
                  {warnings.slice(0, 20).map((warning, position) => (
                    <li key={position}>
                      {warning.message[language]}
                      {warning.place === null ? null : (
                        <Place place={warning.place} text={placeOf(warning.place)} onLead={onLead} />
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {errors.length > 20 ? <p className="fh-quiet">{t("还有 {n} 处", { n: errors.length - 20 })}</p> : null}
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}

/** A line of its own: long names of items would run into the sentence. It leads to the field. */
function Place(props: { readonly place: string; readonly text: string; readonly onLead: (place: string) => void }) {
  const { place, text, onLead } = props;
  return (
    <button type="button" className="fh-link fh-place" onClick={() => onLead(place)}>
      {text}
    </button>
  );
}

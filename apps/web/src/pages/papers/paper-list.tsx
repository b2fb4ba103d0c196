import { EmptyPicture, useLanguage } from "@faheng/ui";
import type { PaperRow } from "../../api/outputs.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { PaperTable } from "./paper-table.tsx";
import { PAPERS_SHOWN, papersSearch } from "./papers-entry.ts";
import { useText } from "./words.ts";

const SHOWN_WORDS = { all: "全部", draft: "拟稿", issued: "已印发", withdrawn: "公文已撤销" } as const;

/** Documents sifted by how they stand, what they are and, over agencies, whose they are; the address holds all of it. */
export function PaperList({ papers, isCity }: { readonly papers: readonly PaperRow[]; readonly isCity: boolean }) {
  const t = useText();
  const language = useLanguage();
  const [{ show = "all", kind, of }, change] = useAddress(papersSearch);
  const kinds = new Map(papers.map((it) => [it.kind as string, it.words[language]]));
  const agencies = new Map(papers.map(({ assessmentId, agency }) => [assessmentId, agency]));
  const sifted = papers.filter(
    (it) => (kind === undefined || it.kind === kind) && (of === undefined || it.assessmentId === of),
  );
  const shown = sifted.filter((it) => show === "all" || it.state === show);
  return (
    <>
      <div className="fw-filters fw-no-print">
        <fieldset className="fw-status">
          <legend>{t("显示")}</legend>
          {PAPERS_SHOWN.map((it) => (
            <label key={it} className={`fw-status-option ${show === it ? "fw-chosen" : ""}`}>
              <input
                type="radio"
                name="papers"
                checked={show === it}
                onChange={() => change({ show: it === "all" ? null : it }, { replace: true })}
              />
              <span>
                {t(SHOWN_WORDS[it])}
                {`（${sifted.filter(({ state }) => it === "all" || state === it).length}）`}
              </span>
            </label>
          ))}
        </fieldset>
        {kinds.size < 2 ? null : (
          <ChoiceField
            label={t("文件类别")}
            none={t("全部类别")}
            chosen={kind ?? null}
            options={kinds}
            onChoose={(it) => change({ kind: it }, { replace: true })}
          />
        )}
        {!isCity || agencies.size < 2 ? null : (
          <ChoiceField
            label={t("机关")}
            none={t("全部机关")}
            chosen={of ?? null}
            options={agencies}
            onChoose={(it) => change({ of: it }, { replace: true })}
          />
        )}
      </div>
      {papers.length === 0 ? (
        <EmptyPicture title={t("没有公文")}>{t("制作后，公文列在这里。")}</EmptyPicture>
      ) : shown.length === 0 ? (
        <p>{t("没有符合筛选条件的公文。")}</p>
      ) : (
        <PaperTable papers={shown} isCity={isCity} />
      )}
    </>
  );
}

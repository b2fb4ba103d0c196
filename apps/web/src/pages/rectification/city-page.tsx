import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import type { CityRectifications } from "../../api/outputs.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ProblemList } from "./problem-list.tsx";
import { rectificationSearch } from "./rectification-entry.ts";
import { type Theme, themesOf } from "./themes.ts";
import { useText } from "./words.ts";

/** 整改 over agencies: every problem of a cycle of the office, and what several agencies have alike. */
export function CityRectificationPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/rectification" });
  const view = useQuery(trpc.rectification.city.queryOptions({ cycleId }));
  return <QueryGate query={view}>{(found) => <City view={found} />}</QueryGate>;
}

function City({ view }: { readonly view: CityRectifications }) {
  const t = useText();
  const [{ theme }, change] = useAddress(rectificationSearch);
  const agencies = new Map(view.rectifications.map(({ agencyId, agency }) => [agencyId, agency]));
  const themes = themesOf(view.rectifications);
  const chosen = themes.find(({ title }) => title === theme);
  const inTheme = theme === undefined ? view.rectifications : (chosen?.rectifications ?? []);
  return (
    <Page title={t("整改")} isWide>
      {themes.length === 0 ? null : (
        <Panel title={t("共性问题（{n}）", { n: themes.length })} className="fw-no-print">
          <ul className="fw-next">
            {themes.map((it) => (
              <li key={`${it.title} ${it.isProposed}`}>
                <ThemeLine
                  theme={it}
                  isChosen={it.title === theme}
                  onChoose={() => change({ theme: it.title === theme ? null : it.title }, { replace: true })}
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel
        title={t("问题清单")}
        side={
          <button type="button" className="fh-button fw-no-print" onClick={() => window.print()}>
            {t("打印")}
          </button>
        }
        className="fw-book"
      >
        <ProblemList
          rectifications={inTheme}
          isEmpty={view.rectifications.length === 0}
          owners={{ label: t("机关"), none: t("全部机关"), names: agencies, ownerOf: ({ agencyId }) => agencyId }}
          isCity
        />
      </Panel>
      <PrintedSign />
    </Page>
  );
}

function ThemeLine(props: { readonly theme: Theme; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const t = useText();
  const { theme, isChosen, onChoose } = props;
  return (
    <>
      <button type="button" className="fh-link" aria-pressed={isChosen} lang="zh-CN" onClick={onChoose}>
        {theme.title}
      </button>{" "}
      <span className="fh-quiet">
        {t("{agencies}家机关，{n}项", { agencies: theme.agencies, n: theme.rectifications.length })}
      </span>
      {theme.isProposed ? <span className="fh-mark fh-mark-plain">{t("系统建议，尚未认定")}</span> : null}
    </>
  );
}

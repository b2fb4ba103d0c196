import { useMemo, useState } from "react";
import type { RuleListing } from "../../api/outputs.ts";
import { AboutPanel } from "./about-panel.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { cellMapOf } from "./cell-map.ts";
import { cellMarksOf } from "./cell-marks.ts";
import type { Decision } from "./decision.ts";
import { DepartmentsPanel } from "./departments-panel.tsx";
import { DoubtDesk } from "./doubt-desk.tsx";
import { openDoubts } from "./doubt-order.ts";
import { type DoubtTarget, targetOf } from "./doubt-target.ts";
import { type ChosenField, DraftList } from "./draft-list.tsx";
import type { Block, DoubtView, DraftView } from "./draft-view.ts";
import { OriginalView } from "./original-view.tsx";
import type { ProblemPlace } from "./problem-places.ts";
import { ProblemsPanel } from "./problems-panel.tsx";
import { RulesOfItem } from "./rules-of-item.tsx";
import type { Spot } from "./spot.ts";
import { type Tab, TABS } from "./tabs.ts";
import { TablesPanel } from "./tables-panel.tsx";
import { TaxonomyPanel } from "./taxonomy-panel.tsx";
import { TryOut } from "./try-out.tsx";
import { useText } from "./words.ts";

const TAB_WORDS = {
  items: "指标和规则",
  departments: "单位",
  taxonomies: "通用分类",
  about: "文件信息",
  account: "没有进草稿的",
} as const satisfies Record<Tab, string>;

/** The file beside the draft: what is chosen in one is shown in the other; doubts above, one by one. */
export function Workbench(props: {
  readonly blocks: readonly Block[];
  readonly draft: DraftView;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onDecide: (decision: Decision) => void;
  /** The draft as it is kept, on which the rules of an item are tried; `null` where there is none. */
  readonly tried: { readonly id: string; readonly revision: number } | null;
}) {
  const t = useText();
  const { blocks, draft, rules, isReadOnly, tab, onTab, onDecide, tried } = props;
  const map = useMemo(() => cellMapOf(draft), [draft]);
  const markOf = useMemo(() => cellMarksOf(draft, map), [draft, map]);
  const [chosen, setChosen] = useState<ChosenField | null>(null);
  const [spots, setSpots] = useState<readonly Spot[]>([]);
  const [doubtKey, setDoubtKey] = useState<string | null>(null);
  const doubt = draft.doubts.find(({ key }) => key === doubtKey) ?? null;
  const target = doubt === null ? null : targetOf(doubt, map);

  const choose = (next: ChosenField | null): void => {
    setChosen(next);
    if (next !== null) setSpots(map.spotsOf(next.code, next.field));
  };
  const chooseSpot = (spot: Spot): void => {
    setSpots([spot]);
    const own = draft.doubts.find(
      ({ table, row, column, settled }) =>
        !settled && table === spot.table && row === spot.row && (column === null || column === spot.column),
    );
    if (own !== undefined) setDoubtKey(own.key);
    const place = map.placeAt(spot);
    if (place === null) return;
    onTab(place.code === "framework" ? "about" : "items");
    setChosen(place.code === "framework" ? null : place);
  };
  const goTo = (next: DoubtView): void => {
    setDoubtKey(next.key);
    setSpots([next]);
    if (next.code !== null) {
      const at = targetOf(next, map);
      onTab("items");
      setChosen({ code: next.code, field: at?.kind === "field" ? at.field : null });
    }
  };
  const lead = (to: DoubtTarget): void => {
    switch (to.kind) {
      case "field":
        onTab("items");
        choose({ code: to.code, field: to.field });
        return reach(`[data-field="${CSS.escape(`${to.code} ${to.field}`)}"]`);
      case "rules":
        onTab("items");
        choose({ code: to.code, field: "standard" });
        return reach(`[data-field="${CSS.escape(`${to.code} standard`)}"] button`);
      case "column":
        return reach(`[data-column="${to.table}/${to.column}"]`);
      case "tables":
        return reach(".fw-import-tables input");
      case "departments":
        return onTab("departments");
      case "about":
        onTab("about");
        return reach('[data-field="framework documentNumber"]');
    }
  };
  const toProblem = ({ tab: to, code, place }: ProblemPlace): void => {
    onTab(to);
    if (code !== null) choose({ code, field: null });
    else if (to === "about") reach(`[data-field="${CSS.escape(`framework ${place}`)}"]`);
  };
  const unsettled = openDoubts(draft.doubts);
  return (
    <>
      <DoubtDesk
        doubts={draft.doubts}
        at={doubtKey}
        isReadOnly={isReadOnly}
        canMend={target !== null}
        onGo={goTo}
        onMend={(it) => {
          const to = targetOf(it, map);
          if (to !== null) lead(to);
        }}
        onSettle={({ key }, settled) => onDecide({ kind: "doubt", key, settled })}
      />
      <div className="fw-import-bench">
        <section className="fw-panel fw-import-pane fw-no-print" aria-label={t("原文件")}>
          <h2>{t("原文件")}</h2>
          <div className="fw-import-tables">
            <TablesPanel
              tables={draft.tableChoices}
              isReadOnly={isReadOnly}
              onChosen={(tables) => onDecide({ kind: "tables", chosen: [...tables] })}
            />
          </div>
          <OriginalView
            blocks={blocks}
            draft={draft}
            chosen={spots}
            markOf={markOf}
            isReadOnly={isReadOnly}
            onSpot={chooseSpot}
            onRole={(table, column, role) => onDecide({ kind: "column-role", table, column, role })}
          />
        </section>
        <section className="fw-panel fw-import-pane" aria-label={t("草稿")}>
          <div role="tablist" aria-label={t("草稿")} className="fw-import-tabs fw-no-print">
            {TABS.map((it) => (
              <button
                key={it}
                type="button"
                role="tab"
                id={`import-tab-${it}`}
                aria-selected={tab === it}
                aria-controls="import-tab"
                tabIndex={tab === it ? 0 : -1}
                onClick={() => onTab(it)}
                onKeyDown={({ key, currentTarget }) => {
                  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
                  if (step === 0) return;
                  const next = TABS[(TABS.indexOf(it) + step + TABS.length) % TABS.length] ?? it;
                  onTab(next);
                  const list = currentTarget.parentElement;
                  list?.querySelector<HTMLElement>(`#import-tab-${next}`)?.focus();
                }}
              >
                {t(TAB_WORDS[it])}
                {it === "account" && draft.unread.length > 0 ? ` ${draft.unread.length}` : ""}
              </button>
            ))}
          </div>
          <div id="import-tab" role="tabpanel" aria-labelledby={`import-tab-${tab}`}>
            {tab === "items" ? (
              <>
                <ProblemsPanel draft={draft} doubts={unsettled} isReadOnly={isReadOnly} onPlace={toProblem} />
                <DraftList
                  draft={draft}
                  chosen={chosen}
                  isReadOnly={isReadOnly}
                  onChoose={choose}
                  onDecide={onDecide}
                  rules={
                    chosen === null ? null : (
                      <>
                        <RulesOfItem
                          key={chosen.code}
                          draft={draft}
                          code={chosen.code}
                          rules={rules}
                          isReadOnly={isReadOnly}
                          onReach={() => setSpots(map.spotsOf(chosen.code, "standard"))}
                          onDecide={onDecide}
                        />
                        {tried === null ? null : (
                          <TryOut
                            key={`try ${chosen.code}`}
                            draftId={tried.id}
                            revision={tried.revision}
                            indicator={chosen.code}
                          />
                        )}
                      </>
                    )
                  }
                />
              </>
            ) : tab === "departments" ? (
              <DepartmentsPanel framework={draft.framework} isReadOnly={isReadOnly} onDecide={onDecide} />
            ) : tab === "taxonomies" ? (
              <TaxonomyPanel draft={draft} isReadOnly={isReadOnly} onDecide={onDecide} />
            ) : tab === "about" ? (
              <>
                <AboutPanel framework={draft.framework} isReadOnly={isReadOnly} onDecide={onDecide} />
                {draft.profile === null ? null : (
                  <SettingsPanel profile={draft.profile} isReadOnly={isReadOnly} onDecide={onDecide} />
                )}
              </>
            ) : (
              <AccountPanel unread={draft.unread} furniture={draft.furniture} onSpot={(spot) => setSpots([spot])} />
            )}
          </div>
        </section>
      </div>
    </>
  );
}

/** Brings the caret to what has just been shown. */
function reach(place: string): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(place);
    found?.scrollIntoView?.({ block: "nearest" });
    found?.focus();
  });
}

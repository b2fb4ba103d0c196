import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { DraftFieldName } from "./cell-map.ts";
import type { Decision } from "./decision.ts";
import { ItemLine, OpenItem } from "./draft-item.tsx";
import type { DoubtView, DraftView } from "./draft-view.ts";
import { stretchesOf } from "./group-path.ts";
import { MendCell } from "./mend-cell.tsx";
import { PageSteps } from "./page-steps.tsx";
import { usePageOf } from "./use-page-of.ts";
import { useText } from "./words.ts";

/** Items drawn at once. */
const ITEMS = 60;

/** What an item or heading of the draft is open at. */
export interface ChosenField {
  readonly code: string;
  readonly field: DraftFieldName | null;
}

/** The framework as it stands so far: headings and items in the order of the file; one item is open. */
export function DraftList(props: {
  readonly draft: DraftView;
  readonly chosen: ChosenField | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (chosen: ChosenField | null) => void;
  readonly onDecide: (decision: Decision) => void;
  /** The rules of the open item. */
  readonly rules: ReactNode;
}) {
  const t = useText();
  const { draft, chosen, isReadOnly, onChoose, onDecide, rules } = props;
  const { framework, doubts } = draft;
  const items = framework.indicators;
  const isPrinting = useIsPrinting();
  const frame = useRef<HTMLDivElement>(null);
  const code = chosen?.code ?? null;
  const field = chosen?.field ?? null;
  const [page, setPage] = usePageOf(
    items.findIndex((it) => it.code === code),
    ITEMS,
  );
  useEffect(() => {
    if (code === null) return;
    const place = field === null ? null : `[data-field="${CSS.escape(`${code} ${field}`)}"]`;
    const found =
      (place === null ? null : frame.current?.querySelector<HTMLElement>(place)) ??
      frame.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(code)}"]`);
    found?.scrollIntoView?.({ block: "nearest" });
  }, [code, field]);
  const byItem = useMemo(() => countByCode(doubts), [doubts]);
  const shown = isPrinting ? items : items.slice(page * ITEMS, (page + 1) * ITEMS);
  return (
    <div ref={frame} className="fw-import-draft">
      {stretchesOf(framework, shown).map(({ group, headings, items: own }, index) => (
        <section key={`${group} ${index}`}>
          {headings.map((it) => (
            <h3 key={it.code} className={`fw-import-heading fw-import-level-${Math.min(it.level, 3)}`} lang="zh-CN">
              {it.printedNumber === null ? null : <span className="fh-printed">{it.printedNumber}</span>}
              <MendCell
                label={t("标题")}
                value={it.title}
                shape={{ kind: "line" }}
                isReadOnly={isReadOnly}
                none={t("（空）")}
                place={`${it.code} title`}
                onReach={() => onChoose({ code: it.code, field: "title" })}
                onValue={(title) => onDecide({ kind: "field", code: it.code, field: "title", value: title })}
              />
            </h3>
          ))}
          <ol className="fw-import-items">
            {own.map((item) =>
              item.code === code && !isPrinting ? (
                <OpenItem
                  key={item.code}
                  draft={draft}
                  item={item}
                  field={field}
                  doubts={doubts.filter((it) => it.code === code)}
                  isReadOnly={isReadOnly}
                  onReach={(reached) => onChoose({ code: item.code, field: reached })}
                  onDecide={onDecide}
                  onClose={() => onChoose(null)}
                >
                  {rules}
                </OpenItem>
              ) : (
                <ItemLine
                  key={item.code}
                  draft={draft}
                  item={item}
                  doubts={byItem.get(item.code) ?? 0}
                  onOpen={(opened) => onChoose({ code: opened, field: null })}
                />
              ),
            )}
          </ol>
        </section>
      ))}
      <PageSteps page={page} pages={Math.ceil(items.length / ITEMS)} onPage={setPage} />
    </div>
  );
}

function countByCode(doubts: readonly DoubtView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, settled } of doubts) {
    if (code !== null && !settled) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** On paper stands the whole list. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture as soon as this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

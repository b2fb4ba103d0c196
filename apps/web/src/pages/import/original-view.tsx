import { useEffect, useMemo, useRef } from "react";
import type { CellMark } from "./cell-marks.ts";
import type { Role } from "./decision.ts";
import type { Block, DraftView } from "./draft-view.ts";
import { numberedBlocks } from "./numbered-blocks.ts";
import { OriginalTable } from "./original-table.tsx";
import type { Spot } from "./spot.ts";
import { useText } from "./words.ts";

/** The file as it was read: its tables and paragraphs in their order. */
export function OriginalView(props: {
  readonly blocks: readonly Block[];
  readonly draft: DraftView;
  readonly chosen: readonly Spot[];
  readonly markOf: (spot: Spot) => CellMark;
  readonly isReadOnly: boolean;
  readonly onSpot: (spot: Spot) => void;
  readonly onRole: (table: number, column: number, role: Role | null) => void;
}) {
  const t = useText();
  const { blocks, draft, chosen, markOf, isReadOnly, onSpot, onRole } = props;
  const parts = useMemo(() => numberedBlocks(blocks), [blocks]);
  return (
    <div className="fw-import-original" lang="zh-CN">
      {parts.map(({ block, number: own }, index) => {
        if (block.kind === "table") {
          return (
            <OriginalTable
              key={index}
              block={block}
              table={own}
              columns={draft.tableChoices.find((it) => it.table === own)?.columns ?? []}
              doubts={draft.doubts.filter((it) => it.table === own)}
              chosen={chosen.filter((it) => it.table === own)}
              markOf={markOf}
              isReadOnly={isReadOnly}
              onSpot={onSpot}
              onRole={(column, role) => onRole(own, column, role)}
            />
          );
        }
        if (block.text.trim() === "") return null;
        const spot: Spot = { table: 0, row: own, column: null };
        const isChosen = chosen.some((it) => it.table === 0 && it.row === spot.row);
        return (
          <Line
            key={index}
            text={block.text}
            mark={markOf(spot)}
            isChosen={isChosen}
            label={t("第{n}段", { n: own })}
            onChoose={() => onSpot(spot)}
          />
        );
      })}
    </div>
  );
}

const LINE_CLASSES: Readonly<Record<CellMark, string>> = {
  used: "",
  none: "",
  unread: "fw-import-unread",
  furniture: "fw-import-furniture",
  doubt: "fw-import-doubted",
};

function Line(props: {
  readonly text: string;
  readonly mark: CellMark;
  readonly isChosen: boolean;
  readonly label: string;
  readonly onChoose: () => void;
}) {
  const { text, mark, isChosen, label, onChoose } = props;
  const own = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) own.current?.scrollIntoView?.({ block: "nearest" });
  }, [isChosen]);
  return (
    <button
      ref={own}
      type="button"
      className={["fw-import-line", LINE_CLASSES[mark], isChosen ? "fw-import-picked" : ""].join(" ").trim()}
      aria-pressed={isChosen}
      title={label}
      onClick={onChoose}
    >
      {text}
    </button>
  );
}

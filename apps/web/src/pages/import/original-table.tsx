import { type KeyboardEvent, memo, type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { CellMark } from "./cell-marks.ts";
import type { Role } from "./decision.ts";
import { ColumnRole } from "./column-role.tsx";
import type { ColumnView, DoubtView, TableBlock } from "./draft-view.ts";
import { type Spans, spansOf } from "./merges.ts";
import { PageSteps } from "./page-steps.tsx";
import type { Spot } from "./spot.ts";
import { usePageOf } from "./use-page-of.ts";
import { useText } from "./words.ts";

/** Rows drawn at once: a sheet of thousands stays quick. */
const ROWS = 100;

/** One table of the file as it was read, its columns' meaning above it; a cell leads to the draft. */
export function OriginalTable(props: {
  readonly block: TableBlock;
  /** Its number in the file, from 1. */
  readonly table: number;
  readonly columns: readonly ColumnView[];
  readonly doubts: readonly DoubtView[];
  /** What is chosen of this table. */
  readonly chosen: readonly Spot[];
  readonly markOf: (spot: Spot) => CellMark;
  readonly isReadOnly: boolean;
  readonly onSpot: (spot: Spot) => void;
  readonly onRole: (column: number, role: Role | null) => void;
}) {
  const t = useText();
  const { block, table, columns, doubts, chosen, markOf, isReadOnly, onSpot, onRole } = props;
  const spans = useMemo(() => spansOf(block), [block]);
  const [first] = chosen;
  const pages = Math.max(1, Math.ceil(block.rows.length / ROWS));
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = usePageOf((first?.row ?? 0) - 1, ROWS);
  const from = page * ROWS;
  const shown = block.rows.slice(from, from + ROWS);
  const width = block.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const picked = new Set(chosen.map((spot) => keyOf(spot, spans)));
  const isRowPicked = (row: number): boolean => picked.has(`${row}/-`);
  const lead = first === undefined ? `${from + 1}/1` : keyOf(first, spans).replace("-", "1");
  const at = first === undefined ? null : `${first.row}/${first.column ?? "-"}`;
  useEffect(() => {
    if (at === null) return;
    const found = frame.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    found?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [at]);

  const spotOfEvent = (target: EventTarget): Spot | null => {
    const place = target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset["at"] : undefined;
    if (place === undefined) return null;
    const [row = 1, column = 1] = place.split("/").map(Number);
    return { table, row, column };
  };
  const onClick = ({ target }: MouseEvent): void => {
    const spot = spotOfEvent(target);
    if (spot !== null) onSpot(spot);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const spot = spotOfEvent(event.target);
    if (spot === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSpot(spot);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [down, right] = step;
    const next = neighbour(spot, { down, right }, { spans, rows: [from + 1, from + shown.length], width });
    frame.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
  };
  return (
    <div className="fw-import-block">
      {block.name === null ? null : <h3 className="fw-import-sheet">{t("工作表“{name}”", { name: block.name })}</h3>}
      <div className="fw-scroll" ref={frame}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are walked by arrows and chosen
          role="grid"
          className="fw-import-table"
          lang="zh-CN"
          aria-label={t("原文件的表{table}", { table })}
          aria-rowcount={block.rows.length}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          {columns.length === 0 ? null : (
            <thead>
              <tr>
                <th scope="col" className="fw-import-number">
                  {t("行")}
                </th>
                {Array.from({ length: width }, (_, index) => {
                  const column = columns.find((it) => it.column === index + 1);
                  if (column === undefined)
                    return (
                      <th scope="col" key={index} className="fh-quiet">
                        —
                      </th>
                    );
                  return (
                    <th scope="col" key={index}>
                      <ColumnRole
                        table={table}
                        column={column}
                        isReadOnly={isReadOnly}
                        hasDoubt={doubts.some(
                          (it) => !it.settled && it.column === index + 1 && COLUMN_DOUBTS.has(it.kind),
                        )}
                        onRole={(role) => onRole(column.column, role)}
                      />
                    </th>
                  );
                })}
              </tr>
            </thead>
          )}
          <tbody>
            {shown.map((cells, index) => {
              const row = from + index + 1;
              return (
                <OriginalRow
                  key={row}
                  cells={cells}
                  row={row}
                  last={from + shown.length}
                  spans={spans}
                  marks={cells.map((_, column) => MARK_LETTERS[markOf({ table, row, column: column + 1 })]).join("")}
                  isDoubted={markOf({ table, row, column: null }) === "doubt"}
                  isPicked={isRowPicked(row)}
                  picked={cells.flatMap((_, column) => (picked.has(`${row}/${column + 1}`) ? [column] : [])).join()}
                  lead={lead.startsWith(`${row}/`) ? Number(lead.split("/")[1]) - 1 : -1}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <PageSteps page={page} pages={pages} onPage={setPage} />
    </div>
  );
}

const COLUMN_DOUBTS: ReadonlySet<string> = new Set(["unknown-column", "column-role", "no-head"]);
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
const MARK_LETTERS: Readonly<Record<CellMark, string>> = {
  used: "u",
  unread: "x",
  furniture: "f",
  doubt: "d",
  none: "n",
};
const MARK_CLASSES: Readonly<Record<string, string>> = {
  x: "fw-import-unread",
  f: "fw-import-furniture",
  d: "fw-import-doubted",
};

/** Where a spot is drawn: a covered cell in the one that covers it. */
function keyOf({ row, column }: Spot, spans: Spans): string {
  if (column === null) return `${row}/-`;
  const [top, left] = spans.originOf(row - 1, column - 1);
  return `${top + 1}/${left + 1}`;
}

/** The cell that an arrow leads to, as `row/column`; at the edge the cell itself. */
function neighbour(
  { row, column }: Spot,
  { down, right }: { readonly down: number; readonly right: number },
  { spans, rows, width }: { readonly spans: Spans; readonly rows: readonly [number, number]; readonly width: number },
): string {
  const own = spans.at(row - 1, (column ?? 1) - 1) ?? { rows: 1, columns: 1 };
  const to = row + (down > 0 ? own.rows : down);
  const over = (column ?? 1) + (right > 0 ? own.columns : right);
  if (to < rows[0] || to > rows[1] || over < 1 || over > width) return `${row}/${column ?? 1}`;
  const [top, left] = spans.originOf(to - 1, over - 1);
  return `${top + 1}/${left + 1}`;
}

const OriginalRow = memo(function OriginalRow(props: {
  readonly cells: readonly (string | null)[];
  readonly row: number;
  /** The last row that is drawn: a merged cell ends there. */
  readonly last: number;
  readonly spans: Spans;
  /** A letter for each cell. */
  readonly marks: string;
  readonly isDoubted: boolean;
  readonly isPicked: boolean;
  /** Columns from 0, with commas. */
  readonly picked: string;
  /** The column that is reached by Tab, -1 for none. */
  readonly lead: number;
}) {
  const { cells, row, last, spans, marks, isDoubted, isPicked, picked, lead } = props;
  const own = new Set(picked === "" ? [] : picked.split(",").map(Number));
  return (
    <tr className={isPicked ? "fw-import-picked-row" : isDoubted ? "fw-import-doubted-row" : ""}>
      <th scope="row" className="fw-import-number">
        {row}
      </th>
      {cells.map((text, column) => {
        const span = spans.at(row - 1, column);
        if (span === null) return null;
        const isChosen = own.has(column) || isPicked;
        const className = [MARK_CLASSES[marks[column] ?? ""] ?? "", isChosen ? "fw-import-picked" : ""]
          .join(" ")
          .trim();
        return (
          <td
            key={column}
            className={className === "" ? undefined : className}
            aria-selected={isChosen}
            tabIndex={column === lead ? 0 : -1}
            data-at={`${row}/${column + 1}`}
            rowSpan={Math.min(span.rows, last - row + 1)}
            colSpan={span.columns}
          >
            {text}
          </td>
        );
      })}
    </tr>
  );
});

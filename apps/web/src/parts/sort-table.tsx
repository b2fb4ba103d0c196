import type { ReactNode } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";

/** One row: cells in the order of the columns. */
export interface SortRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
}

/** A list to choose one of; heads sort, arrow keys walk, Enter or Space chooses. */
export function SortTable(props: {
  readonly label: string;
  readonly columns: readonly (readonly [id: string, label: string])[];
  readonly rows: readonly SortRow[];
  readonly empty: ReactNode;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly sort: string;
  readonly isDown: boolean;
  readonly onSort: (sort: string, isDown: boolean) => void;
}) {
  const { label, columns, rows, empty, chosen, onChoose, sort, isDown, onSort } = props;
  return (
    <div className="fw-scroll">
      <Table
        aria-label={label}
        className="fh-table"
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          if (id !== undefined) onChoose(String(id));
        }}
        sortDescriptor={{ column: sort, direction: isDown ? "descending" : "ascending" }}
        onSortChange={({ column, direction }) => onSort(String(column), direction === "descending")}
      >
        <TableHeader>
          {columns.map(([id, words], index) => (
            <Column key={id} id={id} isRowHeader={index === 0} allowsSorting>
              {({ sortDirection }) => (
                <>
                  {words}
                  <span className="fw-sort" aria-hidden="true">
                    {sortDirection === undefined ? "↕" : sortDirection === "ascending" ? "↑" : "↓"}
                  </span>
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          {rows.map(({ id, cells }) => (
            <Row key={id} id={id}>
              {cells.map((cell, index) => (
                <Cell key={columns[index]?.[0]}>{cell}</Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

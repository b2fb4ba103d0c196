import { renderXlsx, writeCsv } from "@faheng/documents";

/** A table that leaves the house as a file: every cell text. */
export interface FileTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** Forms in which tables leave the house. */
export const TABLE_FORMATS = {
  csv: {
    mediaType: "text/csv; charset=utf-8",
    write: async ({ columns, rows }: FileTable): Promise<Uint8Array> =>
      writeCsv([columns.map(({ title }) => title), ...rows]),
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async ({ title, columns, rows }: FileTable): Promise<Uint8Array> =>
      await renderXlsx({
        title,
        documentNumber: null,
        orientation: "landscape",
        blocks: [
          {
            kind: "table",
            name: title,
            columns: columns.map((it) => ({ title: it.title, width: it.width })),
            rows: rows.map((cells) => cells.map((text) => ({ text }))),
          },
        ],
      }),
  },
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

/** A file that somebody takes away. */
export interface TakenFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Writes a table in the form that was asked for. */
export async function writeTable(format: TableFormat, name: string, table: FileTable): Promise<TakenFile> {
  const { mediaType, write } = TABLE_FORMATS[format];
  return { fileName: `${name}.${format}`, mediaType, bytes: await write(table) };
}

import { FahengError } from "@faheng/domain";
import { createHash, type Hash } from "node:crypto";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { archiveErrors as errors } from "./archive-errors.ts";
import { digestOf, FORMAT, type TableDigest } from "./archive-lines.ts";

/** What an archive says of itself before its tables. */
export interface ArchiveHead {
  readonly format: string;
  readonly steps: readonly string[];
  readonly tables: readonly string[];
}

/** What is taken out of an archive while it is read. */
export interface ArchiveTarget {
  begin(head: ArchiveHead): Promise<void>;
  table(name: string, columns: readonly string[]): Promise<void>;
  row(values: readonly unknown[]): Promise<void>;
}

/**
 * Reads an archive from its first line to its last and holds it to every count and digest in it.
 *
 * @returns the digests of its tables.
 * @throws FAHENG_ARCHIVE_UNREADABLE, FAHENG_ARCHIVE_DAMAGED, and what the target throws
 */
export async function readArchive(bytes: Readable, place: string, target: ArchiveTarget): Promise<TableDigest[]> {
  const reader = new ArchiveReader(place, target);
  const lines = linesOf(pipeline(bytes, createGunzip(), () => {}));
  for (;;) {
    const next = await lines.next().catch((cause: unknown) => reader.broken(cause));
    if (next.done === true) return reader.end();
    await reader.take(next.value);
  }
}

/** Whole lines alone: what breaks off in the middle of one is told as its last. */
async function* linesOf(unzipped: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const text of unzipped.setEncoding("utf8")) {
    const lines = `${rest}${String(text)}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

class ArchiveReader {
  readonly #place: string;
  readonly #target: ArchiveTarget;
  readonly #digests: TableDigest[] = [];
  #head: ArchiveHead | null = null;
  #hash: Hash | null = null;
  #rows = 0;
  #width = 0;
  #isEnded = false;

  constructor(place: string, target: ArchiveTarget) {
    this.#place = place;
    this.#target = target;
  }

  async take(line: string): Promise<void> {
    const said = this.#parse(line);
    if (this.#head === null) {
      this.#head = this.#headOf(said);
      await this.#target.begin(this.#head);
    } else if (Array.isArray(said)) {
      if (this.#hash === null || said.length !== this.#width) throw this.#damaged();
      this.#hash.update(`${line}\n`);
      this.#rows += 1;
      await this.#target.row(said);
    } else if (isTableHead(said)) {
      if (this.#hash !== null || said.table !== this.#head.tables[this.#digests.length]) throw this.#damaged();
      this.#hash = createHash("sha256");
      this.#rows = 0;
      this.#width = said.columns.length;
      await this.#target.table(said.table, said.columns);
    } else {
      this.#close(said, this.#head);
    }
  }

  /** @throws where something is missing at the end. */
  end(): TableDigest[] {
    if (this.#head === null) throw this.#unreadable();
    if (!this.#isEnded) throw this.#damaged();
    return this.#digests;
  }

  /** @throws what the bytes that could not be read mean: no archive at all, or one that breaks off. */
  broken(cause: unknown): never {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    const isOther = this.#head === null && (code === "Z_DATA_ERROR" || code === "ENOENT" || code === "EISDIR");
    throw isOther ? this.#unreadable(cause) : this.#damaged(cause);
  }

  /** The end of a table, or of all. */
  #close(said: unknown, head: ArchiveHead): void {
    if (this.#hash === null) {
      const end = JSON.stringify({ tables: head.tables.length, sha256: digestOf(this.#digests) });
      if (this.#isEnded || JSON.stringify(said) !== end || this.#digests.length !== head.tables.length)
        throw this.#damaged();
      this.#isEnded = true;
      return;
    }
    const digest = {
      table: head.tables[this.#digests.length] ?? "",
      rows: this.#rows,
      sha256: this.#hash.digest("hex"),
    };
    if (JSON.stringify(said) !== JSON.stringify(digest)) throw this.#damaged();
    this.#digests.push(digest);
    this.#hash = null;
  }

  #parse(line: string): unknown {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw this.#head === null ? this.#unreadable(cause) : this.#damaged(cause);
    }
  }

  #headOf(said: unknown): ArchiveHead {
    const head = typeof said === "object" && said !== null ? (said as Partial<ArchiveHead>) : {};
    const { format, steps, tables } = head;
    if (typeof format !== "string" || !format.startsWith("faheng.archive/")) throw this.#unreadable();
    if (format !== FORMAT || !areTexts(steps) || !areTexts(tables)) {
      const details = { differs: format };
      throw new FahengError(errors.FAHENG_ARCHIVE_VERSION, { place: this.#place, details });
    }
    return { format, steps, tables };
  }

  #damaged(cause?: unknown): FahengError {
    const table = this.#head?.tables[this.#digests.length] ?? "";
    const place = table === "" ? this.#place : `${this.#place}: ${table}`;
    return new FahengError(errors.FAHENG_ARCHIVE_DAMAGED, { place, details: { place }, cause });
  }

  #unreadable(cause?: unknown): FahengError {
    return new FahengError(errors.FAHENG_ARCHIVE_UNREADABLE, {
      place: this.#place,
      details: { place: this.#place },
      cause,
    });
  }
}

function isTableHead(said: unknown): said is { readonly table: string; readonly columns: readonly string[] } {
  if (typeof said !== "object" || said === null || !("table" in said) || !("columns" in said)) return false;
  return typeof said.table === "string" && areTexts(said.columns);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((it) => typeof it === "string");
}

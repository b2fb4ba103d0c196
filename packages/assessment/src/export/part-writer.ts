import { MOST_PART_BYTES } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { createHash } from "node:crypto";
import { exportErrors as errors } from "./export-errors.ts";

/** Most bytes of one file. */
const MOST_BYTES = 268_435_456;

/** A part of a file with its number. */
export interface FilePart {
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** Cuts a file that comes bit by bit into parts, and says of the whole how long it is and its digest. */
export class PartWriter {
  readonly #hash = createHash("sha256");
  readonly #most: number;
  #waiting: Uint8Array[] = [];
  #waits = 0;
  #parts = 0;
  #bytes = 0;

  constructor(most: number = MOST_BYTES) {
    this.#most = most;
  }

  /**
   * Takes in what comes next.
   *
   * @returns the parts that are full.
   * @throws FAHENG_EXPORT_TOO_LARGE
   */
  add(bytes: Uint8Array): FilePart[] {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > this.#most) {
      throw new FahengError(errors.FAHENG_EXPORT_TOO_LARGE, { details: { limit: Math.floor(this.#most / 1_048_576) } });
    }
    this.#waiting.push(bytes);
    this.#waits += bytes.length;
    if (this.#waits < MOST_PART_BYTES) return [];
    const whole = Buffer.concat(this.#waiting);
    const full = Math.floor(whole.length / MOST_PART_BYTES);
    const rest = whole.subarray(full * MOST_PART_BYTES);
    this.#waiting = [rest];
    this.#waits = rest.length;
    return Array.from({ length: full }, (_, index) =>
      this.#partOf(whole.subarray(index * MOST_PART_BYTES, (index + 1) * MOST_PART_BYTES)),
    );
  }

  /** What is left, and what the whole file comes to. */
  end(): {
    readonly last: readonly FilePart[];
    readonly bytes: number;
    readonly parts: number;
    readonly sha256: string;
  } {
    const last = this.#waits === 0 ? [] : [this.#partOf(Buffer.concat(this.#waiting))];
    return { last, bytes: this.#bytes, parts: this.#parts, sha256: this.#hash.digest("hex") };
  }

  #partOf(bytes: Uint8Array): FilePart {
    const part = this.#parts;
    this.#parts += 1;
    return { part, bytes };
  }
}

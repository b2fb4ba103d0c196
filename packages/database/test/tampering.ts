import { type AuditRow, type AuditVerdict, hashAudit } from "../src/index.ts";

/** A chain as somebody with SQL in hand would leave it. */
export interface Tampered {
  readonly rows: readonly AuditRow[];
  readonly head: { readonly seq: number; readonly hash: string };
  /** Whether only an outside anchor can tell: every link and the head were written anew. */
  readonly needsAnchor: boolean;
  readonly expected: Extract<AuditVerdict, { ok: false }>["reason"];
  /** The first row that the chain itself (or the anchor) shows to be wrong. */
  readonly firstBad: number;
}

type Random = (below: number) => number;
type Tamper = (chain: readonly AuditRow[], random: Random, anchorAt: number) => Tampered;

const FIELDS = ["at", "actorId", "actorName", "agencyId", "action", "object", "before", "after", "result"] as const;

/** The six kinds of R6; each draws its place, and whether the hand is clumsy or recomputes hashes. */
export const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  edited(chain, random) {
    const index = random(chain.length);
    const field = FIELDS[random(FIELDS.length)] ?? "actorName";
    const rows = chain.map((row, at) => (at === index ? { ...row, [field]: `${row[field] ?? ""}改` } : row));
    // A clever hand closes the edited row with a new hash: then it is the next row that no longer follows.
    if (random(2) === 0)
      return { rows, head: headOf(chain), needsAnchor: false, expected: "content", firstBad: index + 1 };
    const clever = rows.map((row, at) => (at === index ? close(row) : row));
    const isLast = index === chain.length - 1;
    const firstBad = isLast ? index + 1 : index + 2;
    return { rows: clever, head: headOf(chain), needsAnchor: false, expected: isLast ? "head" : "link", firstBad };
  },
  deleted(chain, random) {
    const from = random(chain.length - 1);
    const count = 1 + random(Math.min(5, chain.length - 1 - from));
    const rows = chain.filter((_, at) => at < from || at >= from + count);
    if (random(2) === 0) return { rows, head: headOf(chain), needsAnchor: false, expected: "gap", firstBad: from + 1 };
    // Renumbered, so that no gap shows.
    const renumbered = rows.map((row, at) => ({ ...row, seq: at + 1 }));
    return { rows: renumbered, head: headOf(renumbered), needsAnchor: false, expected: "link", firstBad: from + 1 };
  },
  inserted(chain, random) {
    const at = random(chain.length + 1);
    const seq = at + 1;
    const [model] = chain;
    if (!model) throw new TypeError("empty chain");
    const forged = close({ ...model, seq, actorName: "假", previousHash: chain[at - 1]?.hash ?? "" });
    const later = chain.slice(at).map((row) => ({ ...row, seq: row.seq + 1 }));
    const rows = [...chain.slice(0, at), forged, ...later];
    // Behind the head it is a row too many; in the middle the row after it does not follow.
    if (later.length === 0) return { rows, head: headOf(chain), needsAnchor: false, expected: "head", firstBad: seq };
    return { rows, head: headOf(rows), needsAnchor: false, expected: "link", firstBad: seq + 1 };
  },
  reordered(chain, random) {
    const one = random(chain.length - 1);
    const other = one + 1 + random(chain.length - 1 - one);
    const order = chain.map((_, at) => (at === one ? other : at === other ? one : at));
    const rows = order.flatMap((from, at) => {
      const row = chain[from];
      return row ? [{ ...row, seq: at + 1 }] : [];
    });
    return { rows, head: headOf(chain), needsAnchor: false, expected: "link", firstBad: one + 1 };
  },
  truncated(chain, random, anchorAt) {
    // At least the anchored row goes, so that an anchor can tell.
    const kept = random(anchorAt);
    const rows = chain.slice(0, kept);
    if (random(2) === 0) return { rows, head: headOf(chain), needsAnchor: false, expected: "head", firstBad: kept + 1 };
    return { rows, head: headOf(rows), needsAnchor: true, expected: "anchor", firstBad: kept + 1 };
  },
  "tail replaced"(chain, random, anchorAt) {
    const kept = random(anchorAt);
    const rows: AuditRow[] = chain.slice(0, kept);
    for (const row of chain.slice(kept)) {
      rows.push(close({ ...row, actorName: "假", previousHash: rows.at(-1)?.hash ?? "" }));
    }
    if (random(2) === 0) {
      return { rows, head: headOf(chain), needsAnchor: false, expected: "head", firstBad: chain.length };
    }
    return { rows, head: headOf(rows), needsAnchor: true, expected: "anchor", firstBad: anchorAt };
  },
};

function close(row: AuditRow): AuditRow {
  return { ...row, hash: hashAudit(row) };
}

function headOf(rows: readonly AuditRow[]): { seq: number; hash: string } {
  return { seq: rows.length, hash: rows.at(-1)?.hash ?? "" };
}

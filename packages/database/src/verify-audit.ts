import { type AuditRow, findAuditHead, hashAudit, readAudit } from "./repositories/audit.repository.ts";
import type { Db } from "./schema.ts";

/** A row of the chain and its hash as written down elsewhere (in a printed report), to compare with. */
export interface AuditAnchor {
  readonly seq: number;
  readonly hash: string;
}

/** The outcome of a check of the whole chain. */
export type AuditVerdict =
  | { readonly ok: true; readonly rows: number; readonly head: AuditAnchor }
  | {
      readonly ok: false;
      /** Number of the first row that is wrong or missing. */
      readonly seq: number;
      /** `gap` a row is missing, `link` it does not follow the one before, `content` it was changed, `head` the end was cut or replaced, `anchor` it differs from the printed anchor. */
      readonly reason: "gap" | "link" | "content" | "head" | "anchor";
    };

const PAGE = 1000;
/** Below every row number there can be, so that rows put in front of the chain are seen too. */
const LOWEST = -2_147_483_648;

/**
 * Checks every row of the audit chain in order and names the first bad one. Reads in pages, beside running writers: what
 * they append meanwhile is checked too.
 */
export async function verifyAudit(db: Db, anchors: readonly AuditAnchor[] = []): Promise<AuditVerdict> {
  let previous: AuditAnchor = { seq: 0, hash: "" };
  let from = LOWEST;
  for (;;) {
    const rows = await readAudit(db, from, PAGE);
    for (const row of rows) {
      const reason = faultOf(row, previous, anchors);
      if (reason) return { ok: false, seq: reason === "gap" ? previous.seq + 1 : row.seq, reason };
      previous = { seq: row.seq, hash: row.hash };
    }
    from = previous.seq + 1;
    if (rows.length === PAGE) continue;
    // Row and head are written together, so a head that is ahead of the rows read has its rows by now, or they are gone.
    const head = await findAuditHead(db);
    const fault = headFaultOf(head, previous);
    if (fault === "ahead" && (await readAudit(db, from, 1)).length > 0) continue;
    if (fault !== null)
      return { ok: false, seq: fault === "differs" ? previous.seq : lowest(head, previous) + 1, reason: "head" };
    break;
  }
  if (anchors.some((anchor) => anchor.seq > previous.seq))
    return { ok: false, seq: previous.seq + 1, reason: "anchor" };
  return { ok: true, rows: previous.seq, head: previous };
}

function headFaultOf(head: AuditAnchor | null, last: AuditAnchor): "ahead" | "behind" | "differs" | null {
  if (head === null || head.seq > last.seq) return "ahead";
  if (head.seq < last.seq) return "behind";
  return head.hash === last.hash ? null : "differs";
}

const lowest = (head: AuditAnchor | null, last: AuditAnchor): number => Math.min(head?.seq ?? last.seq, last.seq);

function faultOf(
  row: AuditRow,
  previous: AuditAnchor,
  anchors: readonly AuditAnchor[],
): "gap" | "link" | "content" | "anchor" | null {
  if (row.seq > previous.seq + 1) return "gap";
  if (row.seq <= previous.seq || row.previousHash !== previous.hash) return "link";
  if (hashAudit(row) !== row.hash) return "content";
  return anchors.some((anchor) => anchor.seq === row.seq && anchor.hash !== row.hash) ? "anchor" : null;
}

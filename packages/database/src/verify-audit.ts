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

/** Checks every row of the audit chain in order and names the first bad one. Reads in pages. */
export async function verifyAudit(db: Db, anchors: readonly AuditAnchor[] = []): Promise<AuditVerdict> {
  const printed = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  let previous: AuditAnchor = { seq: 0, hash: "" };
  let from = LOWEST;
  for (;;) {
    const rows = await readAudit(db, from, PAGE);
    for (const row of rows) {
      const reason = faultOf(row, previous, printed);
      if (reason) return { ok: false, seq: reason === "gap" ? previous.seq + 1 : row.seq, reason };
      previous = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < PAGE) break;
    from = previous.seq + 1;
  }
  const head = await findAuditHead(db);
  if (head === null || head.seq > previous.seq) return { ok: false, seq: previous.seq + 1, reason: "head" };
  if (head.seq < previous.seq) return { ok: false, seq: head.seq + 1, reason: "head" };
  if (head.hash !== previous.hash) return { ok: false, seq: previous.seq, reason: "head" };
  for (const seq of printed.keys())
    if (seq > previous.seq) return { ok: false, seq: previous.seq + 1, reason: "anchor" };
  return { ok: true, rows: previous.seq, head: previous };
}

function faultOf(
  row: AuditRow,
  previous: AuditAnchor,
  printed: ReadonlyMap<number, string>,
): "gap" | "link" | "content" | "anchor" | null {
  if (row.seq > previous.seq + 1) return "gap";
  if (row.seq <= previous.seq || row.previousHash !== previous.hash) return "link";
  if (hashAudit(row) !== row.hash) return "content";
  const anchor = printed.get(row.seq);
  return anchor !== undefined && anchor !== row.hash ? "anchor" : null;
}

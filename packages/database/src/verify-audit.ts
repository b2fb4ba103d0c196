import { type AuditRow, hashAudit, HEADS_CHAIN } from "./audit-chain.ts";
import {
  type AuditLink,
  findAuditHead,
  listAuditLinks,
  listChains,
  readAudit,
} from "./repositories/audit.repository.ts";
import { lastSeal, type SealedHeads } from "./repositories/seal-heads.ts";
import type { Db } from "./schema.ts";

/** A row that is wrong or missing, and how that shows. */
export interface AuditFault {
  readonly ok: false;
  readonly chain: string;
  /** Number of the first row of the chain that is wrong or missing. */
  readonly seq: number;
  /**
   * `gap` a row is missing, `link` it does not follow the one before, `content` it was changed, `head` the end was cut or
   * replaced, `sealed` it is not what the chain of heads says, `anchor` it differs from the printed anchor.
   */
  readonly reason: "gap" | "link" | "content" | "head" | "sealed" | "anchor";
}

/** The outcome of a check of all chains. */
export type AuditVerdict =
  | {
      readonly ok: true;
      /** Rows of all chains. */
      readonly rows: number;
      /** Each chain's last link, in the order of their names. */
      readonly heads: readonly AuditLink[];
      /** The last link of the chain of heads; `null` while the machine has written none. */
      readonly head: AuditLink | null;
      /** How many rows came after what the chain of heads knows. */
      readonly unsealed: number;
    }
  | AuditFault;

/** Told how many steps are done of how many, also while one goes on; what it throws ends the check. */
export type VerifyProgress = (done: number, of: number) => Promise<void>;

/** For whoever waits for the whole. */
export const UNWATCHED: VerifyProgress = () => Promise.resolve();

const PAGE = 1000;
/** Below every row number there can be, so that rows put in front of a chain are seen too. */
const LOWEST = -2_147_483_648;

/**
 * Checks every row of every chain in order, then every chain against the chain of heads, and names the first bad row. Reads
 * in pages, beside running writers: what they append meanwhile is checked too.
 *
 * @param progress chain by chain; the seals are the last step.
 */
export async function verifyAudit(
  db: Db,
  anchors: readonly AuditLink[] = [],
  see: (row: AuditRow) => void = () => {},
  progress: VerifyProgress = UNWATCHED,
): Promise<AuditVerdict> {
  const chains = new Set([...(await listChains(db)), ...anchors.map((it) => it.chain)]);
  const ends = new Map<string, AuditLink>();
  for (const [done, chain] of [...chains].toSorted().entries()) {
    const own = anchors.filter((it) => it.chain === chain);
    const alive = () => progress(done, chains.size + 1);
    const end = await verifyChain(db, chain, { anchors: own, see, alive });
    if ("ok" in end) return end;
    if (end.seq > 0) ends.set(chain, end);
  }
  await progress(chains.size, chains.size + 1);
  const sealed = await verifySeals(db, ends.get(HEADS_CHAIN)?.seq ?? 0);
  if ("ok" in sealed) return sealed;
  const heads = [...ends.values()];
  const rows = heads.reduce((sum, it) => sum + it.seq, 0);
  const open = heads.filter((it) => it.chain !== HEADS_CHAIN);
  const unsealed = open.reduce((sum, it) => sum + Math.max(0, it.seq - (sealed.get(it.chain) ?? 0)), 0);
  return { ok: true, rows, heads, head: ends.get(HEADS_CHAIN) ?? null, unsealed };
}

interface ChainWatch {
  readonly anchors: readonly AuditLink[];
  readonly see: (row: AuditRow) => void;
  /** Told before every page: a long chain is a sign of life too. */
  readonly alive: () => Promise<void>;
}

async function verifyChain(
  db: Db,
  chain: string,
  { anchors, see, alive }: ChainWatch,
): Promise<AuditLink | AuditFault> {
  const fault = (seq: number, reason: AuditFault["reason"]): AuditFault => ({ ok: false, chain, seq, reason });
  let previous: AuditLink = { chain, seq: 0, hash: "" };
  let from = LOWEST;
  for (;;) {
    await alive();
    const rows = await readAudit(db, { chain, from, limit: PAGE });
    for (const row of rows) {
      const reason = faultOf(row, previous, anchors);
      if (reason) return fault(reason === "gap" ? previous.seq + 1 : row.seq, reason);
      see(row);
      previous = { chain, seq: row.seq, hash: row.hash };
    }
    from = previous.seq + 1;
    if (rows.length === PAGE) continue;
    // Row and head are written together, so a head that is ahead of the rows read has its rows by now, or they are gone.
    const head = await findAuditHead(db, chain);
    const wrong = headFaultOf(head, previous);
    if (wrong === "ahead" && (await readAudit(db, { chain, from, limit: 1 })).length > 0) continue;
    if (wrong !== null) return fault(wrong === "differs" ? previous.seq : lowest(head, previous) + 1, "head");
    break;
  }
  return anchors.some((anchor) => anchor.seq > previous.seq) ? fault(previous.seq + 1, "anchor") : previous;
}

/** Holds every chain to what the chain of heads says of it. @returns how far each chain is sealed. */
async function verifySeals(db: Db, until: number): Promise<Map<string, number> | AuditFault> {
  const sealed = new Map<string, number>();
  for (let from = 1; from <= until; from += PAGE) {
    const rows = await readAudit(db, { chain: HEADS_CHAIN, from, limit: PAGE });
    const said = rows.flatMap(({ after }) => (JSON.parse(after ?? "") as SealedHeads).heads);
    const links = new Map<string, string>();
    for (const [chain, some] of Map.groupBy(said, (it) => it.chain)) {
      const numbers = some.map((it) => it.seq);
      for (const it of await listAuditLinks(db, chain, numbers)) links.set(`${chain}/${it.seq}`, it.hash);
    }
    for (const { chain, seq, hash } of said) {
      const there = links.get(`${chain}/${seq}`);
      if (there !== hash) return await unlike(db, { chain, seq, isThere: there !== undefined });
      sealed.set(chain, seq);
    }
  }
  // The machine's own note of how far it is: somebody who cuts the chain of heads has to think of it too.
  const noted = await lastSeal(db);
  const head = (await findAuditHead(db, HEADS_CHAIN))?.seq ?? 0;
  return noted > head ? { ok: false, chain: HEADS_CHAIN, seq: head + 1, reason: "sealed" } : sealed;
}

/** A chain that is not what was sealed: the row itself, or the first of those that are gone. */
async function unlike(
  db: Db,
  { chain, seq, isThere }: { readonly chain: string; readonly seq: number; readonly isThere: boolean },
): Promise<AuditFault> {
  if (isThere) return { ok: false, chain, seq, reason: "sealed" };
  const head = await findAuditHead(db, chain);
  return { ok: false, chain, seq: Math.min(seq, (head?.seq ?? 0) + 1), reason: "sealed" };
}

function headFaultOf(head: AuditLink | null, last: AuditLink): "ahead" | "behind" | "differs" | null {
  const seq = head?.seq ?? 0;
  if (seq > last.seq) return "ahead";
  if (seq < last.seq) return "behind";
  return (head?.hash ?? "") === last.hash ? null : "differs";
}

const lowest = (head: AuditLink | null, last: AuditLink): number => Math.min(head?.seq ?? 0, last.seq);

function faultOf(
  row: AuditRow,
  previous: AuditLink,
  anchors: readonly AuditLink[],
): "gap" | "link" | "content" | "anchor" | null {
  if (row.seq > previous.seq + 1) return "gap";
  if (row.seq <= previous.seq || row.previousHash !== previous.hash) return "link";
  if (hashAudit(row) !== row.hash) return "content";
  return anchors.some((anchor) => anchor.seq === row.seq && anchor.hash !== row.hash) ? "anchor" : null;
}

import type { OpenDatabase } from "@faheng/database";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor, Context, EvidenceStore } from "../../src/index.ts";
import { canteenPlugin, framework } from "./plugin.ts";
import { layLedger, type LedgerGround } from "./ledger-ground.ts";

/** A PDF of so many bytes at least, each text another file. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

/** A store in memory that says what is in it. */
export interface MemoryStore extends EvidenceStore {
  readonly files: Map<string, Uint8Array>;
}

/** Agency A with its evidence. */
export interface EvidenceGround extends Omit<LedgerGround, "clerk"> {
  readonly context: Context;
  readonly store: MemoryStore;
  readonly clerk: Actor;
  /** A file as the server hands it over; how often it was taken in stands in `taken`. */
  file(bytes: Uint8Array, fileName?: string): { readonly kind: "file"; readonly receive: () => Promise<Sent> };
  readonly taken: { count: number };
  end(): void;
}

interface Sent {
  readonly path: string;
  readonly sha256: string;
  readonly fileName: string;
}

/** The canteen's framework, of which item 1 asks for two materials; item 2 asks for none. */
const withMaterials = {
  ...canteenPlugin,
  frameworks: [
    {
      ...framework,
      indicators: framework.indicators.map((it) =>
        it.code === "1"
          ? {
              ...it,
              materials: [
                { printedNumber: "①", text: "采购合同" },
                { printedNumber: "②", text: "验收单" },
              ],
            }
          : it,
      ),
    },
  ],
};

/** @param asksMaterials whether item 1 asks for materials, and answers wait for them. */
export async function layEvidence(
  database: OpenDatabase,
  { asksMaterials = false }: { readonly asksMaterials?: boolean } = {},
): Promise<EvidenceGround> {
  const agencyBytes = 1_000_000;
  const plugins = asksMaterials ? [withMaterials] : [canteenPlugin];
  const ground = await layLedger(database, { count: 2, from: "2017-01-01", plugins, asksMaterials });
  const files = new Map<string, Uint8Array>();
  const store: MemoryStore = {
    files,
    put: async ({ agencyId, sha256 }, from) => void files.set(`${agencyId}/${sha256}`, readFileSync(from)),
    length: async ({ agencyId, sha256 }) => files.get(`${agencyId}/${sha256}`)?.length ?? null,
    async *list(agencyId) {
      for (const [name, bytes] of files) {
        const [of = "", sha256 = ""] = name.split("/");
        if (of === agencyId) yield { agencyId, sha256, bytes: bytes.length, writtenAt: "2017-01-01T00:00:00.000Z" };
      }
      await Promise.resolve();
    },
    remove: async ({ agencyId, sha256 }) => void files.delete(`${agencyId}/${sha256}`),
    async read({ agencyId, sha256 }) {
      const bytes = files.get(`${agencyId}/${sha256}`);
      return await Promise.resolve(
        bytes
          ? (async function* () {
              yield bytes;
            })()
          : null,
      );
    },
  };
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-evidence-"));
  const [departmentId = ""] = ground.departments;
  const taken = { count: 0 };
  return Object.assign(ground, {
    context: { ...ground.city.context, evidence: { store, agencyBytes } },
    store,
    clerk: ground.clerk(departmentId),
    taken,
    file: (bytes: Uint8Array, fileName = "材料.pdf") => ({
      kind: "file" as const,
      receive: async (): Promise<Sent> => {
        taken.count += 1;
        const at = path.join(folder, String(taken.count));
        writeFileSync(at, bytes);
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        return await Promise.resolve({ path: at, sha256, fileName });
      },
    }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  });
}

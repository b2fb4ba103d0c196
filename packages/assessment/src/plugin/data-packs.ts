import { type Db, listOfficePacks, listOwnPacks, listPackContents } from "@faheng/database";
import {
  type DataPackHead,
  deepFreeze,
  type Framework,
  frameworkSchema,
  type Profile,
  profileSchema,
} from "@faheng/domain";
import { type RegisteredPlugin, registeredHere } from "@faheng/plugin-api";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Desk } from "../access/enter.ts";
import { byVersion } from "../profile/version.ts";

/** What an approved pack holds, as it is stored: data alone, scored by the engine's own rules. */
export const dataPackSchema = z.strictObject({
  format: z.literal("faheng.data-pack/1"),
  id: z.string(),
  version: z.string(),
  framework: frameworkSchema,
  profile: profileSchema.nullable(),
  /** The file that it was made of. */
  source: z.strictObject({ fileName: z.string(), sha256: z.string() }),
});

/** An approved pack as it is used. */
export interface UsableDataPack {
  readonly head: DataPackHead;
  readonly framework: Framework;
  readonly profile: Profile | null;
  /** As an installed pack is: without rules, reports or readers of its own, so that no code of it is ever run. */
  readonly plugin: RegisteredPlugin;
}

/** Packs never change, so what was read once is kept by its digest. A memory alone: whoever has more packs reads some anew. */
const read = new LRUCache<string, Omit<UsableDataPack, "head">>({ max: 256 });

/**
 * Approved packs that somebody may use: of their own agencies, and the office's; of each the newest version, an agency's own
 * before one of the office's with the same id. Whoever reaches every agency's own sees the office's first.
 */
export async function listDataPacks({ reach }: Pick<Desk, "reach">, db: Db): Promise<readonly UsableDataPack[]> {
  const own = await listOwnPacks(db, reach.own);
  const office = await listOfficePacks(db);
  const ordered = reach.own.kind === "office" ? [...office, ...own] : [...own, ...office];
  const newest = new Map<string, DataPackHead>();
  for (const pack of ordered) {
    const key = reach.own.kind === "office" ? `${pack.owner ?? ""}/${pack.id}` : pack.id;
    const known = newest.get(key);
    if (known === undefined || (known.owner === pack.owner && byVersion(pack.version, known.version) > 0)) {
      newest.set(key, pack);
    }
  }
  return await usable(db, [...newest.values()]);
}

/** What is in packs that were listed. */
export async function usable(db: Db, heads: readonly DataPackHead[]): Promise<readonly UsableDataPack[]> {
  const known = new Map(heads.map((head) => [head, read.get(head.sha256)]));
  const unread = heads.filter((head) => known.get(head) === undefined);
  const contents = await listPackContents(
    db,
    unread.map(({ draftId }) => draftId),
  );
  for (const head of unread) {
    const content = contents.get(head.draftId);
    if (content === undefined) continue;
    const pack = readPack(head, content);
    read.set(head.sha256, pack);
    known.set(head, pack);
  }
  return heads.flatMap((head) => {
    const pack = known.get(head);
    return pack === undefined ? [] : [{ head, ...pack }];
  });
}

function readPack({ sha256 }: DataPackHead, content: string): Omit<UsableDataPack, "head"> {
  const { id, version, framework, profile } = deepFreeze(dataPackSchema.parse(JSON.parse(content)));
  const plugin = registeredHere({
    id,
    version,
    host: "*",
    title: { zh: framework.title, en: framework.title },
    about: {
      zh: "由文件导入、经第二人审定的指标体系，只有数据，没有程序。",
      en: "Imported from a document and approved by a second person: data alone, without any code.",
    },
    sha256,
    frameworks: [framework],
    documentReaders: {},
    profiles: profile === null ? [] : [profile],
    rules: [],
    reports: [],
    demonstrations: [],
  });
  return { framework, profile, plugin };
}

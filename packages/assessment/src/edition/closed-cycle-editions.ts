import { type Db, listEditions } from "@faheng/database";
import type { Cycle, Edition } from "@faheng/domain";
import { publishedEditions } from "./told-edition.ts";

/** What the office has made of the results of a cycle that is closed. */
export interface ClosedCycleEditions {
  /** The newest that is published, of which the cycle's results are read; `null` where there is none. */
  readonly published: (Pick<Edition, "n" | "title" | "publicFrom"> & PublishedAs) | null;
  /** One that is being prepared after it. */
  readonly begun: (Pick<Edition, "n" | "title"> & { readonly state: "preview" | "locked" }) | null;
}

interface PublishedAs {
  readonly sha256: string;
  /** ISO time. */
  readonly publishedAt: string;
}

/** Of an open cycle `null`: its figures are as they are now, and nobody takes them for results. */
export async function editionsOfClosedCycle(
  db: Db,
  { id, status }: Pick<Cycle, "id" | "status">,
): Promise<ClosedCycleEditions | null> {
  if (status !== "closed") return null;
  const editions = await listEditions(db, id);
  const newest = publishedEditions(editions).at(-1);
  const last = editions.at(-1);
  return {
    published: newest === undefined ? null : publishedAs(newest),
    begun:
      last?.state === "preview" || last?.state === "locked"
        ? { n: last.n, title: last.title, state: last.state }
        : null,
  };
}

function publishedAs({ edition, publishedAt }: ReturnType<typeof publishedEditions>[number]) {
  const { n, title, publicFrom, sha256 } = edition;
  return { n, title, publicFrom, sha256: sha256 ?? "", publishedAt };
}

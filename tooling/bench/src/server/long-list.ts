import { streamXlsx } from "@faheng/documents";
import type { Person } from "./person.ts";

const LINES = 100_000;
const PAGE = 500;
/** What a count may come to: below what its field takes. */
const THINGS = 9000;

/** An .xlsx of 100,000 lines, in which each thing stands several times. */
async function longList(): Promise<Buffer> {
  async function* pages(): AsyncGenerator<readonly (readonly string[])[]> {
    for (let from = 0; from < LINES; from += PAGE) {
      yield Array.from({ length: PAGE }, (_, at) => [`（2017）${((from + at) % THINGS) + 1}号`, "", "处罚"]);
    }
  }
  const columns = ["案号", "收案日期", "案由"].map((title) => ({ title, width: 16 }));
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx({ name: "清单", columns, pages: pages() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Tries a list of 100,000 lines for the first count that somebody may state in the running year. */
export async function tryLongList(url: string, person: Person): Promise<() => Promise<void>> {
  const bytes = await longList();
  const place = await placeOf(person);
  return async () => {
    const body = new FormData();
    body.append("file", new Blob([bytes]), "清单.xlsx");
    // By hand: what a form is sent as is said by its own boundary.
    const headers = { cookie: person.headers["cookie"] ?? "" };
    const columns = new URLSearchParams({ key: "案号", on: "" });
    const answer = await fetch(`${url}/files/count-list/${place}/check?${columns.toString()}`, {
      method: "POST",
      headers,
      body,
    });
    const said = await answer.text();
    if (!answer.ok || !said.includes(`"counted":${THINGS}`)) throw new Error(said.slice(0, 500));
  };
}

interface Detail {
  readonly canEdit: readonly string[];
  readonly fields: Readonly<
    Record<string, readonly { readonly key: string; readonly statedBy: string; readonly field: { kind: string } }[]>
  >;
}

async function placeOf(person: Person): Promise<string> {
  const listed = await person.read<{ id: string; cyclePhase: string }[]>("assessment.list");
  for (const { id } of listed.filter(({ cyclePhase }) => cyclePhase === "running")) {
    const { canEdit, fields } = await person.read<Detail>("assessment.get", { id });
    for (const code of canEdit) {
      const asked = (fields[code] ?? []).find((it) => it.field.kind === "count" && it.statedBy === "agency");
      if (asked !== undefined) return `${id}/${code}/${asked.key}`;
    }
  }
  throw new Error("nobody asks for a count");
}

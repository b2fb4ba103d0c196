import { canonicalJson, type Db, listOfficePacks, listOwnPacks, sha256 } from "@faheng/database";
import type { DecidedDraft } from "@faheng/documents";
import {
  type DataPackHead,
  type ErrorReport,
  FahengError,
  type Framework,
  type FrameworkDraftHead,
  type FrameworkInput,
  parseFramework,
  type Profile,
  type ProfileInput,
  profileSchema,
} from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { answererOf } from "../plugin/answerer.ts";
import { usable, type UsableDataPack } from "../plugin/data-packs.ts";
import { attempt } from "../profile/check-profile.ts";
import { yearOf } from "../profile/rules.ts";
import { byVersion } from "../profile/version.ts";
import { draftErrors as errors } from "./draft-errors.ts";
import { type EditionChange, keepCodes } from "./keep-codes.ts";
import { renameFramework, renameProfile } from "./rename-codes.ts";

/** What a draft would be as a pack: with the codes of the edition before it, and everything that keeps it from being one. */
export interface DraftPack {
  readonly framework: FrameworkInput;
  readonly profile: ProfileInput | null;
  /** The approved edition that it follows, `null` for a first one. */
  readonly earlier: { readonly version: string; readonly title: string } | null;
  readonly changes: readonly EditionChange[];
  readonly problems: readonly ErrorReport[];
  /** Codes in it by those of the draft, where they differ. */
  readonly codes: ReadonlyMap<string, string>;
}

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;
/** What the reader writes where the document says nothing. */
const BLANK = "（待填写）";

/** Lays a draft beside what is there already. */
export async function draftPack(
  desk: Desk,
  db: Db,
  { owner }: Pick<FrameworkDraftHead, "owner">,
  { framework, profile }: DecidedDraft,
): Promise<DraftPack> {
  const editions = await editionsOf(db, owner, framework.id);
  const [newest] = editions;
  const [earlier] = newest === undefined ? [] : await usable(db, [newest]);
  const { codes, changes } = keepCodes(earlier === undefined ? null : editionOf(earlier), { framework, profile });
  const named = renameFramework(framework, codes);
  const { id, version } = framework;
  const scored = profile === null ? null : Object.assign({}, renameProfile(profile, codes), { version });
  const refused = [
    ...blanks(framework),
    ...(ID.test(id) ? [] : [new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_ID, { place: "id", details: { id } })]),
    ...((await isTaken(desk, db, owner, id))
      ? [new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_ID_TAKEN, { place: "id", details: { id } })]
      : []),
    ...(newest !== undefined && byVersion(version, newest.version) <= 0
      ? [
          new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_VERSION, {
            place: "version",
            details: { version, earlier: newest.version },
          }),
        ]
      : []),
  ];
  const parsed = parseFramework(named);
  const found = [...refused, ...(parsed.ok ? [] : parsed.problems)].map((it) => it.report());
  const problems = [...found, ...(parsed.ok ? await rulesRefused(desk, parsed.framework, scored) : [])];
  return {
    framework: named,
    profile: scored,
    earlier: earlier === undefined ? null : { version: earlier.head.version, title: earlier.framework.title },
    changes,
    problems: problems.map((it) => inDraft(it, codes)),
    codes: new Map([...codes].filter(([from, to]) => from !== to)),
  };
}

const CODED = /^(?<list>(?:items|indicators|groups)\.)?(?<code>[A-Z][\w-]*(?:\.\d+)*)/u;

/** A problem of the pack where it is mended: whoever drafts knows the draft's codes, and not those that an earlier edition gave. */
function inDraft(report: ErrorReport, codes: ReadonlyMap<string, string>): ErrorReport {
  const { list = "", code } = CODED.exec(report.place ?? "")?.groups ?? {};
  const own = code === undefined ? undefined : [...codes].find(([, inPack]) => inPack === code)?.[0];
  if (report.place === null || code === undefined || own === undefined || own === code) return report;
  return { ...report, place: `${list}${own}${report.place.slice(list.length + code.length)}` };
}

/** A draft's pack as it is kept. Only where it has no problems. */
export function packContent(
  { framework, profile }: DraftPack,
  { fileName, fileSha256 }: FrameworkDraftHead,
): { readonly content: string; readonly sha256: string; readonly id: string; readonly version: string } {
  const parsed = parseFramework(framework);
  if (!parsed.ok) throw new TypeError("a draft with problems is no pack");
  const { id, version } = parsed.framework;
  const laid = profile === null ? null : profileSchema.encode(parseProfile(profile));
  const content = canonicalJson({
    format: "faheng.data-pack/1",
    id,
    version,
    framework: parsed.framework,
    profile: laid,
    source: { fileName, sha256: fileSha256 },
  });
  return { content, sha256: sha256(content), id, version };
}

/** Approved packs of one owner under an id, the newest first. */
async function editionsOf(db: Db, owner: string | null, id: string): Promise<DataPackHead[]> {
  const all = owner === null ? await listOfficePacks(db) : await listOwnPacks(db, { kind: "agencies", ids: [owner] });
  return all.filter((it) => it.id === id).toSorted((a, b) => byVersion(b.version, a.version));
}

/** Whether something installed, or of the office where the draft is an agency's, is called so. Of other agencies nobody learns. */
async function isTaken({ context }: Desk, db: Db, owner: string | null, id: string): Promise<boolean> {
  const installed = context.plugins.active.some(
    (plugin) =>
      plugin.id === id ||
      plugin.frameworks.some((it) => it.id === id) ||
      plugin.profiles.some((it) => it.id === `${id}-scoring`),
  );
  return installed || (owner !== null && (await listOfficePacks(db)).some((it) => it.id === id));
}

function editionOf({ framework, profile }: UsableDataPack): {
  readonly framework: Framework;
  readonly profile: ProfileInput | null;
} {
  return { framework, profile: profile === null ? null : profileSchema.encode(profile) };
}

function blanks({ title, issuer }: FrameworkInput): FahengError[] {
  const fields = [
    { place: "title", text: title, field: { zh: "标题", en: "The title" } },
    { place: "issuer", text: issuer, field: { zh: "发文机关", en: "The issuing body" } },
  ];
  return fields.flatMap(({ place, text, field }) =>
    text === BLANK ? [new FahengError(errors.FAHENG_FRAMEWORK_DRAFT_BLANK, { place, details: { field } })] : [],
  );
}

/** What the engine refuses of the rules: a pack of data has none but the engine's. */
async function rulesRefused(
  { today }: Desk,
  framework: Framework,
  profile: ProfileInput | null,
): Promise<readonly ErrorReport[]> {
  if (profile === null) return [];
  const tried = await attempt(async () => {
    const parsed: Profile = parseProfile(profile);
    const order = { key: null, framework, profile: parsed, options: { period: yearOf(today) }, unitClass: null };
    return await answererOf(order, null)({ ask: "fields" });
  });
  return tried.ok ? [] : tried.errors;
}

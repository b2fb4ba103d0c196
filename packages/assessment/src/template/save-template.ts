import { insertPaperTemplate, listPaperTemplates, takeTurn } from "@faheng/database";
import { cleanFileName, readTemplate } from "@faheng/documents";
import { cityMoment, type ErrorReport, FahengError, type PaperTemplate } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import type { SentFile } from "../official-text/attach.ts";
import { PAPERS } from "../paper/paper-kinds.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { templateActErrors as errors } from "./template-act-errors.ts";
import { TEMPLATE_FIELDS } from "./template-fields.ts";
import { loadOwner, templateName, templateObject, type TemplatesOfKind, templateTrace } from "./template-ground.ts";

/** A template that somebody sends, for documents of a kind. */
export interface TemplateSending extends TemplatesOfKind {
  readonly name: string;
  /** Takes the file in, once it is sure that the actor may give one; what it throws is passed on. */
  readonly receive: () => Promise<SentFile>;
}

/** What became of it: the version it is kept as, or everything that is wrong with it, and then nothing is kept. */
export interface TemplateSaved {
  readonly version: number | null;
  readonly problems: readonly ErrorReport[];
}

/**
 * Takes a template in, looks at every placeholder of it, and keeps it as the next version where all are right. What is wrong is said all at
 * once, each with its place; nothing of such a file is kept but its digest, in the audit.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_* (NOT_FOUND, DISSOLVED), FAHENG_TEMPLATE_* (TWICE, OUTSIDE, FIELD_CODE, LIMIT), FAHENG_DOCUMENT_*
 */
export const saveTemplate = defineAct({
  action: "template.save",
  load: loadOwner,
  allows: templateObject,
  name: ({ owner, kind }: TemplateSending) => templateName({ owner, kind }),
  content: ({ owner, kind, name }) => ({ owner, kind, name }),
  prepare: async ({ input: { kind, receive } }) => {
    const { path, sha256, fileName } = await receive();
    const cleaned = cleanFileName(fileName);
    return { sha256, fileName: cleaned, ...(await readTemplate(path, cleaned, TEMPLATE_FIELDS[kind])) };
  },
  agencies: ({ owner }) => (owner === null ? [] : [owner]),
  // Versions count up: one after the other, those of an agency behind the agency itself.
  takes: async (trx, { input: { owner } }) => {
    if (owner === null) await takeTurn(trx);
  },
  guard: async (trx, { desk, input: { owner, kind }, prepared: { sha256, problems } }) => {
    if (owner !== null) {
      const found = await findAgency(trx, owner);
      if (found instanceof FahengError) throw found;
    }
    const all = (await listPaperTemplates(trx, owner)).filter((it) => it.kind === kind);
    const same = all.find((it) => it.sha256 === sha256 && it.withdrawn === null);
    if (same && problems.length === 0) {
      const at = cityMoment(same.savedAt, desk.context.timeZone);
      const details = { by: same.savedByName, at, version: same.version };
      throw new FahengError(errors.FAHENG_TEMPLATE_TWICE, { place: templateName(same), details });
    }
    return (all.at(-1)?.version ?? 0) + 1;
  },
  apply: async (trx, { desk, input: { owner, kind, name }, held: version, prepared }) => {
    const { sha256, fileName, file, problems } = prepared;
    const words = PAPERS[kind].words.zh;
    if (problems.length > 0) {
      const answer: TemplateSaved = { version: null, problems: problems.map((it) => it.report()) };
      const after = { paper: words, sha256, code: problems[0]?.code, rows: problems.length };
      return { answer, trace: { agencyId: owner, after, result: "failed" } };
    }
    const template: PaperTemplate = {
      id: desk.context.ids.next(),
      owner,
      kind,
      version,
      name,
      fileName,
      sha256,
      bytes: file.length,
      savedBy: desk.actor.personId,
      savedByName: desk.actor.name,
      savedAt: desk.now,
      withdrawn: null,
    };
    // Its number was counted under the lock.
    if (!(await insertPaperTemplate(trx, { template, file }))) {
      throw new TypeError(`${templateName(template)} is there twice`);
    }
    const answer: TemplateSaved = { version, problems: [] };
    return {
      answer,
      trace: { object: templateName(template), agencyId: owner, after: templateTrace(template, words) },
    };
  },
  failing: ({ code }, { input: { owner }, found }) => {
    if (found === null || !/^FAHENG_(?:DOCUMENT|TEMPLATE)_/.test(code)) return null;
    return { agencyId: owner, after: { code }, result: "failed" };
  },
  emits: [],
});

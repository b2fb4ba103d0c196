import { findAssessment, listPapersOfFile } from "@faheng/database";
import type { Paper } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { Desk } from "../access/enter.ts";
import type { SentFile } from "../official-text/attach.ts";
import { isShown } from "./paper-ground.ts";

/** A file of which somebody asks whether it is one of ours. */
export interface PaperCheck {
  /** Takes the file in; nothing of it is kept. */
  readonly receive: () => Promise<SentFile>;
}

/** A document that a file is. */
export interface PaperMatch extends Pick<Paper, "assessmentId" | "id" | "title" | "number" | "state"> {
  /** Whether it is the document as it was made, or its stamped scan. */
  readonly what: "made" | "scan";
}

/** What a file is. */
export interface PaperVerdict {
  readonly sha256: string;
  /** Empty where no document that the actor may know of has these bytes. */
  readonly matches: readonly PaperMatch[];
}

/**
 * Says whether a file is one of the documents that were made here, or a stamped scan that was brought back, byte for byte: of those that the
 * actor may know of. Nothing of the file is kept but its digest, in the audit.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, and what taking the file in throws
 */
export const checkPaper = defineAct({
  ...LOOKING,
  action: "paper.read",
  load: async (desk: Desk) => ({ agencyId: agencyOf(desk) }),
  allows: (_: PaperCheck, found) => ({ agencyId: found?.agencyId ?? null }),
  name: () => "paper:file",
  prepare: async ({ desk, input }): Promise<PaperVerdict> => {
    const { sha256 } = await input.receive();
    const matches: PaperMatch[] = [];
    for (const paper of await listPapersOfFile(desk.db, desk.scope, sha256)) {
      const assessment = await findAssessment(desk.db, desk.reach, paper.assessmentId);
      if (!assessment || !isShown(desk, { assessment }, paper)) continue;
      const { assessmentId, id, title, number, state } = paper;
      const what = paper.sha256 === sha256 ? "made" : "scan";
      matches.push({ assessmentId, id, title, number, state, what });
    }
    return { sha256, matches };
  },
  apply: async (_, { found: { agencyId }, prepared }) => ({
    answer: prepared,
    trace: { action: "paper.check", agencyId, after: { sha256: prepared.sha256, rows: prepared.matches.length } },
  }),
});

/** Whose documents somebody asks of: their agency's; the office has those of all. */
function agencyOf({ actor }: Desk): string | null {
  return actor.roles.find(({ agencyId }) => agencyId !== null)?.agencyId ?? null;
}

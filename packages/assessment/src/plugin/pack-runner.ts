import type { AssessmentView, DocumentContent, Plugin } from "@faheng/plugin-api";

/** Runs code of packs. What comes back is whatever the pack answered: it is checked by who asked. */
export interface PackRunner {
  /** The answer of a report of the pack. */
  render(plugin: Plugin, reportId: string, view: AssessmentView): Promise<unknown>;
  /** The answer of the pack's reader of a framework's document. */
  read(plugin: Plugin, frameworkId: string, content: DocumentContent): Promise<unknown>;
}

/** Runs it where it is: for the command line and tests, where nobody else waits. */
export const IN_PLACE: PackRunner = {
  render: async (plugin, reportId, view) => plugin.reports.find(({ id }) => id === reportId)?.render(view),
  read: async (plugin, frameworkId, content) => plugin.documentReaders[frameworkId]?.(content),
};

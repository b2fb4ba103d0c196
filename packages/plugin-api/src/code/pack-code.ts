import type { DocumentContent } from "../official-document.ts";
import type { Plugin } from "../plugin.ts";
import type { AssessmentView } from "../report.ts";
import type { PlanOrder, PlanQuestion } from "./plan-question.ts";
import { OrderDesk } from "./compile-orders.ts";

/**
 * The code of a pack, wherever it runs. What comes back is whatever the pack answered: it is checked by who asked. Only its
 * own rule kinds, reports and readers are asked here; what the engine's kinds score needs no pack.
 */
export interface PackCode {
  /** The pack itself where its code is in this process; `null` where it is not. */
  readonly here: Plugin | null;
  /** The answer of one of its reports. */
  render(reportId: string, view: AssessmentView): Promise<unknown>;
  /** The answer of its reader of a framework's document. */
  read(frameworkId: string, content: DocumentContent): Promise<unknown>;
  /** The answer of a plan that is compiled with its rule kinds. */
  ask(order: PlanOrder, question: PlanQuestion): Promise<unknown>;
}

/** Runs it where it is: for the command line and tests, where nobody else waits. */
export function codeHere(plugin: Plugin): PackCode {
  const desk = new OrderDesk(plugin.rules);
  return Object.freeze({
    here: plugin,
    render: async (reportId: string, view: AssessmentView) =>
      plugin.reports.find(({ id }) => id === reportId)?.render(view),
    read: async (frameworkId: string, content: DocumentContent) => plugin.documentReaders[frameworkId]?.(content),
    ask: async (order: PlanOrder, question: PlanQuestion) => desk.ask(order, question),
  });
}

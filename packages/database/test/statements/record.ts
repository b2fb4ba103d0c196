import path from "node:path";
import type { CompiledQuery, KyselyPlugin, QueryId, RootOperationNode } from "kysely";
import type { Db, Transaction } from "../../src/index.ts";

/** A statement that was sent to the database. */
export interface Sent {
  /** What sent it. */
  readonly by: string;
  /** Where in the source it was executed: file and line. */
  readonly from: string;
  readonly node: RootOperationNode;
  readonly query: CompiledQuery;
}

const SOURCE = path.join(import.meta.dirname, "../../src");

/** Runs something on a database whose statements are all written down. */
export interface Recorder {
  readonly sent: Sent[];
  /** The same connection or transaction, whose statements are those of `by`. */
  listen<On extends Db | Transaction>(by: string, on: On): On;
}

export function recorder(): Recorder {
  const sent: Sent[] = [];
  return {
    sent,
    listen: (by, on) => {
      const made = new Map<QueryId, Sent>();
      const plugin: KyselyPlugin = {
        transformQuery({ node, queryId }) {
          const query = on.getExecutor().compileQuery(node, queryId);
          made.set(queryId, { by, from: executedFrom(), node, query });
          return node;
        },
        // A statement inside another one is made by itself and never sent.
        transformResult({ result, queryId }) {
          const it = made.get(queryId);
          if (it) sent.push(it);
          return Promise.resolve(result);
        },
      };
      return on.withPlugin(plugin) as typeof on;
    },
  };
}

/** The place in the source nearest to the statement. */
function executedFrom(): string {
  const kept = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const stack = new Error("where").stack ?? "";
  Error.stackTraceLimit = kept;
  const places = [...stack.matchAll(/(?:file:\/\/)?(\/[^\s()]+?):(\d+):\d+/g)];
  const nearest = places.find(([, file]) => file?.startsWith(`${SOURCE}${path.sep}`));
  return nearest ? `${path.relative(SOURCE, nearest[1] ?? "")}:${nearest[2]}` : "";
}

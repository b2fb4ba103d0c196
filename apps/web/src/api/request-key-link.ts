import type { AppRouter } from "@faheng/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { reportOf } from "./error-report.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";

/** Gives every mutation its request key, so that no page can forget it. */
export const requestKeyLink: TRPCLink<AppRouter> = () => {
  return ({ op, next }) => {
    if (op.type !== "mutation") return next(op);
    return observable((observer) => {
      const sending = beginSending([op.path, op.input]);
      const subscription = next({ ...op, context: { ...op.context, requestKey: sending.key } }).subscribe({
        next: (value) => observer.next(value),
        error(cause) {
          sending.ended(reportOf(cause).status < 500);
          observer.error(cause);
        },
        complete() {
          sending.ended(true);
          observer.complete();
        },
      });
      return () => subscription.unsubscribe();
    });
  };
};

/** The header that tells the server the key of an operation, where it has one. */
export function keyOf({ requestKey }: Readonly<Record<string, unknown>>): Record<string, string> {
  return typeof requestKey === "string" ? { [REQUEST_KEY]: requestKey } : {};
}

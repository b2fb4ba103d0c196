import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { reportOf } from "./error-report.ts";
import type { AppRouter } from "@faheng/api";
import { keyOf, requestKeyLink } from "./request-key-link.ts";

/** Questions whose input may be longer than an address should be. */
const LONG_INPUT = new Set([
  "response.preview",
  "profile.check",
  "profile.try",
  "profile.compare",
  "frameworkDraft.tryOut",
]);
const url = "/api/trpc";

/** The API. */
export const client = createTRPCClient<AppRouter>({
  links: [
    requestKeyLink,
    splitLink({
      condition: ({ type }) => type === "mutation",
      // One by one: a key names one act.
      true: httpLink({ url, headers: ({ op }) => keyOf(op.context) }),
      false: splitLink({
        condition: ({ path }) => LONG_INPUT.has(path),
        true: httpLink({ url, methodOverride: "POST" }),
        false: httpBatchLink({ url, maxItems: 10 }),
      }),
    }),
  ],
});

/** What has been read lately. A refusal is final; only a failed transport is tried again, once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && reportOf(error).status === 503,
    },
  },
});

/** Query options by procedure: `trpc.cycle.list.queryOptions()`; an assessment is read in two parts, see `wholeAssessment`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

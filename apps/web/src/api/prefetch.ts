import type { FetchQueryOptions, QueryKey } from "@tanstack/react-query";
import { queryClient } from "./trpc.ts";

/**
 * Asks ahead what a page is going to ask, unless the answer is here already: on a page that is opened, what is old is asked anew by
 * the page itself. A refusal or a failure is the page's to tell.
 */
export function prefetch<Data, Failure, Answer, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Answer, Key>,
): Promise<void> {
  return queryClient.prefetchQuery(Object.assign({}, options, { staleTime: Infinity }));
}

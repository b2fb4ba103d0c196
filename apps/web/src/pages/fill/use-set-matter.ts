import { useMutation } from "@tanstack/react-query";
import type { Binding } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";

const plain = (some: readonly Binding[]): Binding[] =>
  some.map(({ printedName, departmentId }) => ({ printedName, departmentId }));

/** Says who has the roles of one matter, in place of what was said before; done when the page shows it. */
export function useSetMatter(assessmentId: string, indicator: string) {
  return useMutation({
    mutationFn: ({ bindings, expected }: Readonly<Record<"bindings" | "expected", readonly Binding[]>>) =>
      client.matter.set.mutate({ assessmentId, indicator, bindings: plain(bindings), expected: plain(expected) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.matter.list.queryKey({ assessmentId }) }),
  });
}

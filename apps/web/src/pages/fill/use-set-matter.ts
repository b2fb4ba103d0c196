import { useMutation } from "@tanstack/react-query";
import type { Binding } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";

const plain = (some: readonly Binding[]): Binding[] =>
  some.map(({ printedName, departmentId }) => ({ printedName, departmentId }));

/** What is to stand in place of what was seen, with the key of its sending. */
interface Said extends Readonly<Record<"bindings" | "expected", readonly Binding[]>> {
  readonly requestKey: string;
}

/** Says who has the roles of one matter, in place of what was said before; done when the page shows it. */
export function useSetMatter(assessmentId: string, indicator: string) {
  return useMutation({
    mutationFn: ({ requestKey, ...said }: Said) => {
      const [bindings, expected] = [plain(said.bindings), plain(said.expected)];
      return client.matter.set.mutate({ assessmentId, indicator, bindings, expected, requestKey });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.matter.list.queryKey({ assessmentId }) }),
  });
}

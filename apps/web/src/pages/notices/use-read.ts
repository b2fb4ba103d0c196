import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";

/** Marks notices as read; list and count show it at once. */
export function useRead() {
  const refresh = {
    onSettled: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.notice.list.queryKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.notice.count.queryKey() }),
      ]);
    },
  };
  const some = useMutation(trpc.notice.markRead.mutationOptions(refresh));
  const all = useMutation(trpc.notice.markAllRead.mutationOptions(refresh));
  return { some, all };
}

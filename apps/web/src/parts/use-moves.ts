import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../api/trpc.ts";

/** One move at a time; whatever came of it, how things stand is read anew. */
export function useMoves() {
  const moved = useMutation({
    mutationFn: async (send: () => Promise<unknown>) => await send(),
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  return { move: moved.mutate, isPending: moved.isPending, error: moved.error };
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DutyView } from "../../../api/outputs.ts";
import { client, trpc } from "../../../api/trpc.ts";

/** What is typed of a period. */
export interface PeriodSaid {
  readonly doneOn: string;
  /** In thousandths; `null` where a day alone is asked for. */
  readonly amount: number | null;
  readonly note: string;
}

/** Acts on one period, as it was seen. */
export type DutyWork = ReturnType<typeof useDuty>;

type Doing =
  | { readonly act: "state"; readonly said: PeriodSaid }
  | { readonly act: "waive"; readonly reason: string }
  | { readonly act: "withdraw" | "restore" };

export function useDuty(assessmentId: string, duty: DutyView) {
  const cache = useQueryClient();
  const { indicator, figure, period, stated } = duty;
  const seen = { assessmentId, indicator, figure, period: period.key, expectedVersion: stated?.version ?? 0 };
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (doing: Doing) => {
      switch (doing.act) {
        case "state":
          return await client.duty.state.mutate(Object.assign({}, seen, doing.said));
        case "waive":
          return await client.duty.waive.mutate(Object.assign({}, seen, { reason: doing.reason }));
        case "withdraw":
          return await client.duty.withdraw.mutate(seen);
        case "restore":
          return await client.duty.restore.mutate(seen);
      }
    },
    onSettled: async () => await cache.invalidateQueries(trpc.duty.list.queryFilter({ assessmentId })),
  });
  return {
    state: (said: PeriodSaid) => mutate({ act: "state", said }),
    waive: (reason: string) => mutate({ act: "waive", reason }),
    move: (act: "withdraw" | "restore") => mutate({ act }),
    isPending,
    error,
  };
}

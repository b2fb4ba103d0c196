import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import type { CycleKind } from "./cycle-name.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { Fault } from "./fault.tsx";

const NOBODY = { count: 0, names: [] };

/** Ends a cycle: its answers stay readable and can no longer be changed. */
export function CloseCycle(props: {
  readonly cycleId: string;
  readonly title: string;
  /** The municipal office's where it is left out. */
  readonly kind?: CycleKind;
  /** How many agencies have not handed in, and names of some: they are named before it is closed. */
  readonly lacking?: { readonly count: number; readonly names: readonly string[] };
}) {
  const { cycleId, title, kind = "office", lacking = NOBODY } = props;
  const t = useText();
  const session = useSession();
  const close = useMutation(trpc.cycle.close.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  if (!hasRole(session, kind === "office" ? "municipal" : "coordinator")) return null;
  return (
    <>
      <ConfirmButton
        label={t("结束本周期")}
        question={
          kind === "own"
            ? t("结束“{title}”？本局的填报保留，但不能再改。", { title })
            : lacking.count === 0
              ? t("结束“{title}”？各机关的填报保留，但不能再改。", { title })
              : t("结束“{title}”？各机关的填报保留，但不能再改。还有 {n} 家未上报：{names}。", {
                  title,
                  n: lacking.count,
                  names: `${lacking.names.join("、")}${lacking.names.length < lacking.count ? "……" : ""}`,
                })
        }
        isDisabled={close.isPending}
        onConfirm={() => close.mutate({ cycleId })}
      />
      <Fault error={close.error} />
    </>
  );
}

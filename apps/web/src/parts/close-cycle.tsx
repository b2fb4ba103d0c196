import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { Fault } from "./fault.tsx";

/** Ends a cycle: its answers stay readable and can no longer be changed. */
export function CloseCycle({ cycleId, title, isOwn = false }: { cycleId: string; title: string; isOwn?: boolean }) {
  const t = useText();
  const session = useSession();
  const close = useMutation(trpc.cycle.close.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  if (!hasRole(session, isOwn ? "coordinator" : "municipal")) return null;
  return (
    <>
      <ConfirmButton
        label={t("结束本周期")}
        question={
          isOwn
            ? t("结束“{title}”？本局的填报保留，但不能再改。", { title })
            : t("结束“{title}”？各机关的填报保留，但不能再改。", { title })
        }
        isDisabled={close.isPending}
        onConfirm={() => close.mutate({ cycleId })}
      />
      <Fault error={close.error} />
    </>
  );
}

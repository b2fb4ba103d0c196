import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import type { CycleKind } from "./cycle-name.ts";
import { Fault } from "./fault.tsx";
import { ReasonButton } from "./reason-button.tsx";

/** Opens a closed cycle again, with a reason, so that what is wrong in it can be corrected. */
export function ReopenCycle({ cycleId, title, kind = "office" }: { cycleId: string; title: string; kind?: CycleKind }) {
  const t = useText();
  const session = useSession();
  const reopen = useMutation(trpc.cycle.reopen.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  if (!hasRole(session, kind === "office" ? "municipal" : "coordinator")) return null;
  return (
    <>
      <ReasonButton
        label={t("重新开启本周期")}
        about={title}
        question={t("重新开启后可以更正填报，每次更正都留下版本；更正完再结束。")}
        reasonLabel={t("理由")}
        isDisabled={reopen.isPending}
        onConfirm={(reason) => reopen.mutate({ cycleId, reason })}
      />
      <Fault error={reopen.error} />
    </>
  );
}

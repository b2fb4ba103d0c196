import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { FIRST_GRANT, isComplete, RoleChoice, type Grant } from "./role-choice.tsx";

/** Another role for somebody; their sessions end, so that it holds at once. */
export function GiveRole({ personId, expected }: { personId: string; expected: string }) {
  const t = useText();
  const [grant, setGrant] = useState<Grant>(FIRST_GRANT);
  const give = useMutation(
    trpc.people.giveRole.mutationOptions({
      onSuccess: () => {
        setGrant(FIRST_GRANT);
        return queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete(grant)) give.mutate({ personId, expected, ...grant });
  };
  return (
    <>
      <form onSubmit={submit} className="fw-line">
        <RoleChoice grant={grant} onGrant={setGrant} />
        <button type="submit" className="fh-button fh-button-main" disabled={give.isPending}>
          {t("增加角色")}
        </button>
      </form>
      <Fault error={give.error} />
    </>
  );
}

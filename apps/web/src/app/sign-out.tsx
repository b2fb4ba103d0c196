import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { dropLocalDraftsOf } from "../pages/fill/local-draft.ts";
import { useSession } from "./session.tsx";
import { useText } from "./text.ts";

/** The way out; what was typed and not saved on this machine goes with it. */
export function SignOut({ className }: { className: string }) {
  const t = useText();
  const { person } = useSession();
  const leave = useMutation(
    trpc.session.signOut.mutationOptions({
      onSettled: () => {
        dropLocalDraftsOf(person.id);
        queryClient.clear();
        window.location.assign("/");
      },
    }),
  );
  return (
    <button type="button" className={className} disabled={leave.isPending} onClick={() => leave.mutate({})}>
      {t("退出")}
    </button>
  );
}

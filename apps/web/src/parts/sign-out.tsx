import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { dropKeptDrafts } from "./kept-drafts.ts";
import { useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";

/** The way out; what was typed and not saved on this machine goes with it. */
export function SignOut({ className }: { className: string }) {
  const t = useText();
  const { person } = useSession();
  const leave = useMutation(
    trpc.session.signOut.mutationOptions({
      onSettled: () => {
        dropKeptDrafts(person.id);
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

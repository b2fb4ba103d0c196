import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "../api/trpc.ts";
import { useSession } from "../ground/session.tsx";
import { Fault } from "./fault.tsx";
import { useText } from "./words.ts";

/** A pack is put to use in an agency by its coordinator, so that its cycles may be opened with it; what it is made of makes no difference. */
export function EnablePack({ owner, pluginId }: { readonly owner: string; readonly pluginId: string }) {
  const t = useText();
  const { roles } = useSession();
  const isCoordinator = roles.some(({ role, agencyId }) => role === "coordinator" && agencyId === owner);
  const plugins = useQuery({ ...trpc.plugin.list.queryOptions(), enabled: isCoordinator });
  const enable = useMutation(trpc.plugin.enable.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const pack = plugins.data?.find(({ id }) => id === pluginId);
  if (!isCoordinator || pack === undefined) return null;
  if (pack.enabledBy.includes(owner)) {
    return <span className="fw-keep-safe">{t("已启用，开启考评周期时可以选用")}</span>;
  }
  return (
    <>
      <button
        type="button"
        className="fh-button fh-button-main"
        disabled={enable.isPending}
        onClick={() => enable.mutate({ agencyId: owner, pluginId, expected: false })}
      >
        {t("在本机关启用")}
      </button>
      <Fault error={enable.error} />
    </>
  );
}

import { EmptyPicture } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { queryClient, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { trialSearch } from "./profiles-entry.ts";
import { TrialProgress } from "./trial-progress.tsx";
import { TrialResult } from "./trial-result.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which a trial that is under way is asked for anew. */
const SOON = 1000;

/** 试算: what a profile would make of every agency of a cycle, beside what they have. */
export function TrialPage() {
  const t = useText();
  const { profileId, version } = useParams({ from: "/profiles/$profileId/$version/trial" });
  const profiles = useQuery(trpc.profile.list.queryOptions({}));
  const cycles = useQuery(trpc.cycle.list.queryOptions());
  const row = profiles.data?.find((it) => it.id === profileId && it.version === version && it.owner === null);
  return (
    <Page
      title={t("试算：{title}", { title: row?.title ?? profileId })}
      above={<span lang="zh-CN">{version}</span>}
      isWide
      side={
        <Link to="/profiles/$profileId/$version" params={{ profileId, version }} className="fh-button">
          {t("返回方案")}
        </Link>
      }
    >
      <p className="fh-quiet fw-lead">
        {t("按本方案重新计算一个周期内各机关的得分，只供比较，不改变任何机关的得分。")}
        {row?.status === "draft" ? t("试算的是已保存的内容。") : ""}
      </p>
      <QueryGate query={profiles}>
        {() => (
          <QueryGate query={cycles}>
            {(list) => {
              const city = list.filter(({ owner }) => owner === null);
              if (city.length === 0) return <EmptyPicture title={t("没有可以试算的周期；先开启一个市级周期。")} />;
              return <Trying name={{ id: profileId, version }} sha256={row?.sha256 ?? null} cycles={city} />;
            }}
          </QueryGate>
        )}
      </QueryGate>
    </Page>
  );
}

function Trying(props: {
  readonly name: { readonly id: string; readonly version: string };
  readonly sha256: string | null;
  readonly cycles: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = useText();
  const { name, sha256, cycles } = props;
  const [{ cycle: chosen }, change] = useAddress(trialSearch);
  const cycleId = chosen ?? (cycles.length === 1 ? (cycles[0]?.id ?? "") : "");
  const of = { profile: name, cycleId };
  const trial = useQuery({
    ...trpc.trial.last.queryOptions(of),
    enabled: cycleId !== "",
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? SOON : false),
  });
  const ask = useMutation(
    trpc.trial.ask.mutationOptions({
      onSettled: async () => {
        // Where the draft is another by now, the page learns it too.
        await queryClient.invalidateQueries({ queryKey: trpc.profile.list.queryKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.trial.last.queryKey(of) });
      },
    }),
  );
  return (
    <>
      <Panel className="fw-after fw-no-print">
        <div className="fw-line">
          <label className="fw-field">
            <span>{t("周期")}</span>
            <select
              className="fh-input"
              value={cycleId}
              onChange={({ target }) => change({ cycle: target.value, category: null })}
            >
              {cycles.length === 1 ? null : <option value="">{t("请选择")}</option>}
              {cycles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={cycleId === "" || ask.isPending || isUnderWay(trial.data?.state)}
            onClick={() => ask.mutate({ ...of, expected: sha256 })}
          >
            {trial.data ? t("再次试算") : t("开始试算")}
          </button>
        </div>
        <Fault error={ask.error} />
      </Panel>
      {cycleId === "" ? (
        <EmptyPicture title={t("请选择要试算的周期")} />
      ) : (
        <QueryGate query={trial}>
          {(last) => {
            if (last === null) return <EmptyPicture title={t("还没有在这个周期试算过")} />;
            if (last.result?.outcome === "tried") return <TrialResult trial={last} of={of} rows={last.result.rows} />;
            return <TrialProgress trial={last} isUnderWay={isUnderWay(last.state)} />;
          }}
        </QueryGate>
      )}
    </>
  );
}

function isUnderWay(state: string | undefined): boolean {
  return state === "queued" || state === "leased";
}

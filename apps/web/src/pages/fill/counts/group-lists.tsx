import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "../../../api/trpc.ts";
import { failureIn } from "../../../api/coded-failure.ts";
import { Fault } from "../../../parts/fault.tsx";
import { useText } from "../words.ts";

/** What of the leading group can be counted, and how. */
const KINDS = [
  ["meeting", "会议"],
  ["briefing", "简报"],
  ["supervision", "督导"],
] as const;
const WAYS = [
  ["each", "每次计一"],
  ["quarter", "每季度计一"],
  ["half-year", "每半年计一"],
] as const;

/** Lists that the records of the leading group already are: one is tried as if it had been chosen as a file. */
export function GroupLists(props: {
  readonly assessmentId: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const t = useText();
  const { assessmentId, isBusy, onFile } = props;
  const { data } = useQuery(trpc.group.list.queryOptions({ assessmentId }));
  const take = useMutation({
    mutationFn: async ({ of, by, name }: { readonly of: string; readonly by: string; readonly name: string }) => {
      const query = new URLSearchParams({ of, by }).toString();
      const answer = await fetch(`/files/group/${encodeURIComponent(assessmentId)}/list.xlsx?${query}`);
      if (!answer.ok) throw failureIn(await answer.json().catch(() => null));
      return new File([await answer.blob()], name);
    },
    onSuccess: onFile,
  });
  const kinds = KINDS.flatMap(([of, word]) => {
    const n = data?.records.filter((it) => it.isNewest && it.content.kind === of).length ?? 0;
    return n === 0 ? [] : [{ of, word, n }];
  });
  if (kinds.length === 0) return null;
  return (
    <div role="group" aria-label={t("领导小组的记录")}>
      <p className="fh-quiet">{t("也可以由领导小组的记录计数，所依据的清单存为佐证：")}</p>
      {kinds.map(({ of, word, n }) => (
        <p key={of}>
          {t("{word}（{n}）", { word: t(word), n })}{" "}
          {WAYS.map(([by, way]) => (
            <button
              key={by}
              type="button"
              className="fh-button"
              disabled={isBusy || take.isPending}
              aria-label={t("{word}：{way}", { word: t(word), way: t(way) })}
              onClick={() => take.mutate({ of, by, name: `领导小组${word}清单.xlsx` })}
            >
              {t(way)}
            </button>
          ))}
        </p>
      ))}
      <Fault error={take.error} />
    </div>
  );
}

import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../../api/trpc.ts";
import { timeText } from "../../../ground/dates.ts";
import { useSession, useTimeZone } from "../../../ground/session.tsx";
import { ConfirmButton } from "../../../parts/confirm-button.tsx";
import { Fault } from "../../../parts/fault.tsx";
import { Panel } from "../../../parts/page.tsx";
import { QueryGate } from "../../../parts/query-gate.tsx";
import { useText } from "../words.ts";
import { CommentForm } from "./comment-form.tsx";

/** 批注: what people of the agency say to each other about an indicator; nobody outside it reads that. */
export function CommentsPanel(place: { readonly assessmentId: string; readonly indicator: string }) {
  const t = useText();
  const language = useLanguage();
  const zone = useTimeZone();
  const { person } = useSession();
  const cache = useQueryClient();
  const query = useQuery(trpc.comment.list.queryOptions(place));
  const onSuccess = async (): Promise<void> => await cache.invalidateQueries(trpc.comment.list.queryFilter(place));
  const write = useMutation(trpc.comment.write.mutationOptions({ onSuccess }));
  const withdraw = useMutation(trpc.comment.withdraw.mutationOptions({ onSuccess }));
  return (
    <Panel title={t("批注")} className="fw-comments">
      <p className="fh-quiet">{t("本机关内部交流用，不是填报内容；机关以外的人看不到。")}</p>
      <QueryGate query={query}>
        {({ comments, isMore, mayWrite, people }) => (
          <>
            {isMore ? <p className="fh-quiet">{t("较早的批注没有列出，可在检索中查找。")}</p> : null}
            {comments.length === 0 ? (
              <p className="fh-quiet">{t("还没有批注。")}</p>
            ) : (
              <ol aria-label={t("批注")}>
                {comments.map(({ id, said, writtenByName, writtenAt, mayWithdraw }) => (
                  <li key={id}>
                    <p className="fh-quiet">
                      <strong lang="zh-CN">{writtenByName}</strong>{" "}
                      <time dateTime={writtenAt}>{timeText(writtenAt, language, zone)}</time>{" "}
                      {mayWithdraw ? (
                        <ConfirmButton
                          label={t("撤回批注")}
                          about={said ?? ""}
                          question={t("撤回后，任何人都看不到这条批注的内容。")}
                          onConfirm={() => withdraw.mutate({ ...place, id })}
                        />
                      ) : null}
                    </p>
                    {said === null ? (
                      <p className="fh-quiet">{t("（已撤回）")}</p>
                    ) : (
                      <p lang="zh-CN" className="fw-comment-said">
                        {said}
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            )}
            <Fault error={withdraw.error ?? write.error} />
            {mayWrite ? (
              <CommentForm
                place={{ ...place, personId: person.id }}
                people={people}
                isSending={write.isPending}
                onSend={async (said, mentions) => {
                  await write.mutateAsync({ ...place, said, mentions: [...mentions] });
                }}
              />
            ) : null}
          </>
        )}
      </QueryGate>
    </Panel>
  );
}

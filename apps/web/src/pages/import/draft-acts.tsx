import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DraftDetail } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { EnablePack } from "../../parts/enable-pack.tsx";
import { useText } from "./words.ts";

/** What can be done to a draft as a whole by whoever looks at it: submitted, approved by another, sent back, withdrawn. */
export function DraftActs({ view, doubts }: { readonly view: DraftDetail; readonly doubts: number }) {
  const t = useText();
  const { head, problems, acts, draft } = view;
  const { id, revision, state, title } = head;
  const options = { onSuccess: () => queryClient.invalidateQueries() };
  const submit = useMutation(trpc.frameworkDraft.submit.mutationOptions(options));
  const approve = useMutation(trpc.frameworkDraft.approve.mutationOptions(options));
  const sendBack = useMutation(trpc.frameworkDraft.sendBack.mutationOptions(options));
  const withdraw = useMutation(trpc.frameworkDraft.withdraw.mutationOptions(options));
  const isBusy = [submit, approve, sendBack, withdraw].some(({ isPending }) => isPending);
  const may = (act: (typeof acts)[number]): boolean => acts.includes(act);
  const isWhole = doubts === 0 && problems.length === 0;
  return (
    <>
      <div className="fw-import-acts fw-no-print">
        {may("framework-draft.submit") ? (
          <ConfirmButton
            label={t("提交审定")}
            question={t("提交后由另一位同志审定，审定前不能再改。确定提交？")}
            isDisabled={isBusy || !isWhole}
            isMain
            onConfirm={() => submit.mutate({ id, revision })}
          />
        ) : null}
        {may("framework-draft.approve") ? (
          <ConfirmButton
            label={t("审定通过")}
            question={t("审定后成为正式的指标体系，可用于考评周期，内容不再改变。确定通过“{title}”？", { title })}
            isDisabled={isBusy}
            isMain
            onConfirm={() => approve.mutate({ id, revision })}
          />
        ) : null}
        {may("framework-draft.send-back") ? (
          <ReasonButton
            label={t("退回修改")}
            about={title}
            question={t("写明哪里要改，起草人会看到。")}
            reasonLabel={t("退回的理由")}
            isDisabled={isBusy}
            onConfirm={(reason) => sendBack.mutate({ id, revision, reason })}
          />
        ) : null}
        {may("framework-draft.withdraw") ? (
          <ConfirmButton
            label={t("撤下")}
            about={title}
            question={t("撤下后这份草稿不再使用，记录保留。确定撤下？")}
            isDisabled={isBusy}
            onConfirm={() => withdraw.mutate({ id, revision })}
          />
        ) : null}
        {state === "approved" && head.owner !== null ? (
          <EnablePack owner={head.owner} pluginId={draft.framework.id} />
        ) : null}
        {state === "approved" ? (
          <Link to="/frameworks/$frameworkId" params={{ frameworkId: draft.framework.id }} className="fh-button">
            {t("查看指标体系")}
          </Link>
        ) : null}
      </div>
      {[submit, approve, sendBack, withdraw].map(({ error }, index) => (
        <Fault key={index} error={error} />
      ))}
    </>
  );
}

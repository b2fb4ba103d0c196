import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PaperRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { JobFile } from "../../parts/job-file.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which it is looked at anew while it is being made. */
const SOON = 1500;

/** A document as PDF: asked for, how far it is, and the file. Nothing where the server has no program that lays pages out. */
export function PaperPdf({ paper }: { readonly paper: PaperRow }) {
  const t = useText();
  const language = useLanguage();
  const pdfs = useQuery(
    trpc.paper.pdfs.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.asked.some(({ job }) => isUnderWay(job)) === true ? SOON : false),
    }),
  );
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.paper.pdfs.queryKey() });
  const ask = useMutation(trpc.paper.askPdf.mutationOptions({ onSettled }));
  const cancel = useMutation(trpc.job.cancelAsked.mutationOptions({ onSettled }));
  const { assessmentId, id, title } = paper;
  const job = pdfs.data?.asked.find((it) => it.id === id)?.job ?? null;
  if (pdfs.data?.isOffered !== true && job === null) return null;
  return (
    <div className="fw-no-print">
      {job === null || job.file !== null ? null : (
        <span className={job.state === "dead" ? "fh-loss" : "fh-quiet"} role="status">
          PDF {job.stateWords[language]}
        </span>
      )}{" "}
      {job?.acts.includes("cancel") === true ? (
        <button
          type="button"
          className="fh-link"
          aria-label={`${t("停止生成 PDF")}：${title}`}
          disabled={cancel.isPending}
          onClick={() => cancel.mutate({ id: job.id })}
        >
          {t("停止生成 PDF")}
        </button>
      ) : null}
      {job === null || job.file === null ? null : <JobFile id={job.id} file={job.file} />}
      {(job !== null && (isUnderWay(job) || job.file !== null)) || pdfs.data?.isOffered !== true ? null : (
        <button
          type="button"
          className="fh-link"
          aria-label={`${t("生成 PDF")}：${title}`}
          disabled={ask.isPending}
          onClick={() => ask.mutate({ assessmentId, id })}
        >
          {t("生成 PDF")}
        </button>
      )}
      {job === null || job.failure === null || job.state === "done" ? null : (
        <ErrorNotice report={{ ...job.failure, place: null }} />
      )}
      <Fault error={ask.error ?? cancel.error} />
    </div>
  );
}

function isUnderWay(job: { readonly state: string }): boolean {
  return job.state === "queued" || job.state === "leased";
}

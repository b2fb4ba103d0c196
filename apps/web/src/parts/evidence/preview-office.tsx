import { useQuery } from "@tanstack/react-query";
import type { PreviewBlock } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { Fault } from "../fault.tsx";
import { useText } from "../words.ts";
import type { FilePlace } from "./material-place.ts";

/** Paragraphs and tables of a Word file or workbook as the server read them: texts alone, which can be nothing else. */
export function PreviewOffice({ place }: { readonly place: FilePlace }) {
  const t = useText();
  // What a digest names never changes.
  const { data, error } = useQuery(
    trpc.evidence.preview.queryOptions(place, { staleTime: Number.POSITIVE_INFINITY, retry: false }),
  );
  if (error) return <Fault error={error} />;
  if (data === undefined) return <p role="status">{t("正在打开…")}</p>;
  const blocks = data.blocks.filter((it) => it.kind === "table" || it.text.trim() !== "");
  return (
    <>
      <p className="fh-quiet">{t("只显示文字和表格，不含图片、印章和版式；以下载的原件为准。")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys */}
      <div className="fw-office" role="region" tabIndex={0} aria-label={t("文件内容")} lang="zh-CN">
        {blocks.length === 0 ? <p lang="zh-CN">{t("没有可显示的文字。")}</p> : null}
        {blocks.map((block, at) => (
          <Block key={String(at)} block={block} />
        ))}
      </div>
      {data.isCut ? <p role="note">{t("文件较长，这里只显示开头部分；全文请下载。")}</p> : null}
    </>
  );
}

function Block({ block }: { readonly block: PreviewBlock }) {
  if (block.kind === "text") return <p>{block.text}</p>;
  return (
    <table className="fw-office-table">
      {block.name === null ? null : <caption>{block.name}</caption>}
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={String(at)}>
            {row.map((text, column) => (
              <td key={String(column)}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

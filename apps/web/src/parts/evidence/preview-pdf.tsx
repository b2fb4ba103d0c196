import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useText } from "../words.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** How many times as wide as the window a page is shown. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const WHOLE = ZOOMS.indexOf(1);
/** What the library calls its refusals. */
const REFUSALS = {
  PasswordException: "文件设有密码，不能预览。",
  InvalidPDFException: "文件已损坏，不能预览。",
} as const;

type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS] | "不能预览，请下载后查看。";

/** Pages of a PDF as pictures, one at a time, with keys for pages and zoom. Nothing in the file is run or followed. */
export function PreviewPdf({ href, name }: { readonly href: string; readonly name: string }) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(WHOLE);
  const [text, setText] = useState("");
  useEffect(() => {
    const leaving = new AbortController();
    let open: OpenPdf | null = null;
    const load = async (): Promise<void> => {
      const [{ openPdf }, answer] = await Promise.all([
        import("./open-pdf.ts"),
        fetch(href, { signal: leaving.signal, credentials: "same-origin" }),
      ]);
      if (!answer.ok) throw new Error(`HTTP ${String(answer.status)}`);
      open = await openPdf(await answer.arrayBuffer());
      if (leaving.signal.aborted) open.close();
      else setPdf(open);
    };
    void load().catch((cause: unknown) => {
      if (!leaving.signal.aborted) setRefusal(refusalOf(cause));
    });
    return () => {
      leaving.abort();
      open?.close();
    };
  }, [href]);
  useEffect(() => {
    if (pdf === null || canvas.current === null || frame.current === null) return;
    // Room for the bar at its side is left, whether it is there or not.
    const width = Math.max(200, frame.current.clientWidth - 24) * (ZOOMS[zoom] ?? 1);
    void pdf.draw(canvas.current, page, width).then(
      (said) => {
        if (said !== null) setText(said);
      },
      (cause: unknown) => setRefusal(refusalOf(cause)),
    );
  }, [pdf, page, zoom]);
  const pages = pdf?.pages ?? 0;
  const turn = (to: number): void => {
    if (to < 1 || to > pages) return;
    setPage(to);
    frame.current?.scrollTo(0, 0);
  };
  const scale = (to: number): void => setZoom(Math.max(0, Math.min(ZOOMS.length - 1, to)));
  const onKey = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = {
      PageDown: () => turn(page + 1),
      PageUp: () => turn(page - 1),
      Home: () => turn(1),
      End: () => turn(pages),
      "+": () => scale(zoom + 1),
      "=": () => scale(zoom + 1),
      "-": () => scale(zoom - 1),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  if (refusal !== null) return <p role="alert">{t(refusal)}</p>;
  return (
    <>
      <div className="fw-pdf-bar">
        <Button className="fh-button" isDisabled={page <= 1} onPress={() => turn(page - 1)}>
          {t("上一页")}
        </Button>
        <label>
          {t("页码")}{" "}
          <input
            className="fh-input"
            type="number"
            min={1}
            max={Math.max(1, pages)}
            value={page}
            onChange={({ target }) => turn(Math.trunc(target.valueAsNumber))}
          />
        </label>
        <span role="status">{pdf === null ? t("正在打开…") : t("第 {page} / {pages} 页", { page, pages })}</span>
        <Button className="fh-button" isDisabled={page >= pages} onPress={() => turn(page + 1)}>
          {t("下一页")}
        </Button>
        <Button className="fh-button" aria-label={t("缩小")} isDisabled={zoom === 0} onPress={() => scale(zoom - 1)}>
          −
        </Button>
        <span>{String((ZOOMS[zoom] ?? 1) * 100)}%</span>
        <Button
          className="fh-button"
          aria-label={t("放大")}
          isDisabled={zoom === ZOOMS.length - 1}
          onPress={() => scale(zoom + 1)}
        >
          +
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- what scrolls has to be reached by keys, and is turned by them */}
      <div ref={frame} className="fw-pdf" role="region" tabIndex={0} aria-label={name} onKeyDown={onKey}>
        <canvas ref={canvas} role="img" aria-label={t("第 {page} / {pages} 页", { page, pages })} />
        <p className="fh-hidden" lang="zh-CN">
          {text}
        </p>
      </div>
    </>
  );
}

function refusalOf(cause: unknown): Refusal {
  const name = cause instanceof Error ? cause.name : "";
  return name in REFUSALS ? REFUSALS[name as keyof typeof REFUSALS] : "不能预览，请下载后查看。";
}

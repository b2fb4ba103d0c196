import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
  version,
} from "pdfjs-dist/legacy/build/pdf.mjs";
// oxlint-disable-next-line import/default -- the bundler makes a worker of it
import ReaderWorker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker";

/** What the build lays beside the app; see `apps/web/pdf-parts.ts`. */
const PARTS = `/assets/pdfjs-${version}`;
/** Most points that one picture in a file may have: a few bytes of a file can say that it is as large as one likes. */
const MOST_IMAGE = 50_000_000;
/** Most points that a page is drawn with. */
const MOST_PAGE = 16_000_000;

/** A PDF that is open. */
export interface OpenPdf {
  readonly pages: number;
  /**
   * Draws a page as wide as is said, in points of the screen; what was drawn before on this canvas is stopped.
   *
   * @returns the text that is on it, for those who cannot see it; `null` where another page was asked for meanwhile.
   */
  readonly draw: (canvas: HTMLCanvasElement, page: number, width: number) => Promise<string | null>;
  /** Ends the worker, whatever it is at. */
  readonly close: () => void;
}

/**
 * Opens a PDF in a worker of its own: nothing in it is run, no link in it leads anywhere, no form is filled in, and whatever it
 * asks for is not fetched. Pages come out as pictures.
 *
 * @throws `PasswordException` and `InvalidPDFException` of the library, by name
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const port = new ReaderWorker();
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const broken = new Promise<never>((_, reject) => {
      port.addEventListener("error", (event) => reject(new Error(event.message)));
    });
    const loading = getDocument({
      data: new Uint8Array(bytes),
      worker,
      cMapUrl: `${PARTS}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PARTS}/standard_fonts/`,
      wasmUrl: `${PARTS}/wasm/`,
      // The policy of this site compiles nothing while it runs.
      useWasm: false,
      enableXfa: false,
      maxImageSize: MOST_IMAGE,
      verbosity: 0,
    });
    return opened(await Promise.race([loading.promise, broken]), close);
  } catch (cause) {
    close();
    throw cause;
  }
}

function opened(document: PDFDocumentProxy, close: () => void): OpenPdf {
  let last = 0;
  let stop = (): void => {};
  return {
    pages: document.numPages,
    close,
    async draw(canvas, number, width) {
      last += 1;
      const mine = last;
      stop();
      const page = await document.getPage(number);
      if (mine !== last) return null;
      const whole = page.getViewport({ scale: 1 });
      const sharp = Math.min(window.devicePixelRatio, 2);
      const wanted = (width / whole.width) * sharp;
      const most = Math.sqrt(MOST_PAGE / (whole.width * whole.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      canvas.style.width = `${String(Math.floor(width))}px`;
      // Seals and signatures are annotations; they are drawn as they look and can be used for nothing.
      const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      stop = () => task.cancel();
      try {
        await task.promise;
        const { items } = await page.getTextContent();
        return mine === last ? items.map((it) => ("str" in it ? it.str : "")).join("") : null;
      } catch (cause) {
        if (mine !== last) return null;
        throw cause;
      }
    },
  };
}

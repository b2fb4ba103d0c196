/** A PDF of these objects, the first of which is its catalogue, with a table of where each begins. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%âãÏÓ\n", "latin1")];
  let at = parts[0]?.length ?? 0;
  const begins: number[] = [];
  const put = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [n, object] of objects.entries()) {
    begins.push(at);
    put(Buffer.concat([Buffer.from(`${String(n + 1)} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const table = begins.map((begin) => `${String(begin).padStart(10, "0")} 00000 n \n`).join("");
  const size = String(objects.length + 1);
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${String(at)}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** A stream with its length; what it is besides stands before it. */
export function streamOf(content: string | Buffer, head = ""): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<</Length ${String(bytes.length)}${head}>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** Chinese as UTF-16 by its numbers, for a font that is named and not carried. */
const hex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

/**
 * A PDF as an office machine writes it: texts in a font that it does not carry, one page a text. On each a link leads away, and
 * when it is opened something would be run.
 */
export function chinesePdf(texts: readonly string[]): Buffer {
  const first = 6;
  const kids = texts.map((_, n) => `${String(first + n * 2)} 0 R`).join(" ");
  const pages = texts.flatMap((text, n) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(first + n * 2 + 1)} 0 R/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(https://example.com/away)>>>>]>>`,
    streamOf(`BT /F1 48 Tf 60 600 Td <${hex(text)}> Tj ET`),
  ]);
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${String(texts.length)}/Kids[${kids}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R/DW 1000>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ...pages,
  ]);
}

/** A PDF of one page that is a scan in JPEG 2000, as many machines make them. */
export function scannedPdf(jp2: Buffer): Buffer {
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
    streamOf(jp2, "/Type/XObject/Subtype/Image/Width 16/Height 16/Filter/JPXDecode"),
    streamOf("q 200 0 0 200 0 0 cm /I Do Q"),
  ]);
}

/** A PDF that asks for a password. */
export function lockedPdf(): Buffer {
  const secret = "00".repeat(32);
  return pdfOf(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count 0/Kids[]>>",
      `<</Filter/Standard/V 1/R 2/O<${secret}>/U<${secret}>/P -4>>`,
    ],
    `/Encrypt 3 0 R/ID[<${secret}><${secret}>]`,
  );
}

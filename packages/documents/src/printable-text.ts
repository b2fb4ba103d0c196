/** C0 controls other than tab and line feed, and DEL: XML 1.0 has no way to write most of them. */
// oxlint-disable-next-line no-control-regex -- the controls are the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Text as OOXML can carry it: line ends become `\n`, other control characters their visible picture (U+2400 ff., so that
 * nothing disappears silently), halves of surrogate pairs and non-characters U+FFFD. All other text is unchanged.
 *
 * @example printableText("a\u0001b") // "a␁b"
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, (control) => String.fromCharCode(control === "\u007f" ? 0x2421 : 0x2400 + control.charCodeAt(0)))
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, "\ufffd");
}

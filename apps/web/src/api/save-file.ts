/** A file as a procedure answers with it. */
interface AnsweredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** Lets the browser save a file that has come with an answer. */
export function saveFile({ fileName, mediaType, base64 }: AnsweredFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** 1 January 1980, the first day that a zip file can say, as its two bytes. */
const FIRST_DAY = 0x0021;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * Sets the time of every file in a zip archive to the first one there is, in place, so that the same contents are the same bytes
 * whenever they are written. The writer of .docx takes the clock and no other time; packing once more what it has packed would
 * cost a second compression.
 *
 * @param archive a whole archive without a comment at its end and below 4 GB, as that writer makes it
 */
export function withoutTime(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new TypeError("no zip archive as expected");
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new TypeError("no zip archive as expected");
    setFirstDay(view, at + 12);
    setFirstDay(view, view.getUint32(at + 42, true) + 10);
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    at += ENTRY_LENGTH + name + extra + comment;
  }
  return archive;
}

function setFirstDay(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}

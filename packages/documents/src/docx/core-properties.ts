import { MADE_BY } from "../made-by.ts";

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** `docProps/core.xml` without days: the library would write the moment, and no two files would be the same. */
export function corePropertiesXml(title: string): string {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const properties = `<dc:title>${escaped(title)}</dc:title><dc:creator>${MADE_BY}</dc:creator>`;
  return `${head}<cp:coreProperties ${NAMESPACES}>${properties}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

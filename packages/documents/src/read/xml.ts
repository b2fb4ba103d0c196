import { XMLParser } from "fast-xml-parser";

/** An XML element or a piece of text; names without their namespace prefix. */
export type XmlNode =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "element";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly XmlNode[];
    };

export type XmlElement = Extract<XmlNode, { kind: "element" }>;

const ATTRIBUTES = ":@";
const TEXT = "#text";
const PREDEFINED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

// Entities are decoded here: the five of XML and numbers, nothing a document could define.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 200,
});

/** Parses XML into its top nodes, in order, white space kept. Throws an error of the parser's on broken XML. */
export function parseXml(xml: string): readonly XmlNode[] {
  return nodesOf(parser.parse(xml));
}

/** First child element of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element.children).find((child) => child.name === name);
}

/** The elements among nodes. */
export function elementsOf(nodes: readonly XmlNode[]): XmlElement[] {
  return nodes.filter((node) => node.kind === "element");
}

function nodesOf(raw: unknown): XmlNode[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown): XmlNode[] => {
    if (typeof item !== "object" || item === null) return [];
    const record = item as Record<string, unknown>;
    if (TEXT in record) return [{ kind: "text", text: decodeEntities(String(record[TEXT])) }];
    const name = Object.keys(record).find((key) => key !== ATTRIBUTES);
    if (name === undefined) return [];
    return [{ kind: "element", name, attributes: attributesOf(record[ATTRIBUTES]), children: nodesOf(record[name]) }];
  });
}

function attributesOf(raw: unknown): Record<string, string> {
  if (typeof raw !== "object" || raw === null) return {};
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decodeEntities(String(value))]));
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return PREDEFINED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

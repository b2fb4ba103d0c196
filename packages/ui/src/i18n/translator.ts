/** The interface's languages. Simplified Chinese is the source: every text is written in Chinese where it is used. */
export type Language = "zh" | "en";

/** Names in `{braces}` inside a text. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/**
 * Gives a Chinese source text in the language in use. A text without an English counterpart, or a forgotten value for one
 * of its `{names}`, does not compile.
 */
export type Translate<Catalog extends Readonly<Record<string, string>>> = <Text extends keyof Catalog & string>(
  text: Text,
  ...values: [Names<Text>] extends [never] ? [] : [Readonly<Record<Names<Text>, string | number>>]
) => string;

/** Chinese source texts and their English. */
export type EnglishCatalog = Readonly<Record<string, string>>;

/**
 * Makes a translator from catalogs; the first one that holds a text gives its English. They are looked into when a text is asked for, so
 * that they may come later than the translator.
 *
 * @param catalogs together they hold what `Catalog` names.
 * @example createTranslator("en", { "共 {n} 项": "{n} items" })("共 {n} 项", { n: 3 }) // "3 items"
 */
export function createTranslator<Catalog extends EnglishCatalog>(
  language: Language,
  english: Catalog,
): Translate<Catalog>;
export function createTranslator<Catalog extends EnglishCatalog>(
  language: Language,
  ...catalogs: readonly EnglishCatalog[]
): Translate<Catalog>;
export function createTranslator(
  language: Language,
  ...catalogs: readonly EnglishCatalog[]
): Translate<EnglishCatalog> {
  return (text, ...values) => {
    const template: string =
      language === "en" ? (catalogs.find((it) => Object.hasOwn(it, text))?.[text] ?? text) : text;
    const [named] = values as readonly (Readonly<Record<string, string | number>> | undefined)[];
    if (!named) return template;
    // `{n:item:items}` is the number with the word for one or for any other number.
    return template.replace(
      /\{(\w+)(?::([^:{}]*):([^:{}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        const value = named[name];
        if (value === undefined) return whole;
        return one === undefined ? String(value) : `${value} ${String(value) === "1" ? one : many}`;
      },
    );
  };
}

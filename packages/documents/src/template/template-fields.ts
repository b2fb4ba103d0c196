/** What a placeholder of a template may name: a text, or a list whose rows have fields of their own. Names are Chinese, as people write them. */
export interface TemplateField {
  readonly name: string;
  /** What it is, for whoever writes a template. */
  readonly says: string;
  /** How it may read; of a text. */
  readonly example?: string;
  /** Fields of each row; absent where it is a text. */
  readonly rows?: readonly TemplateField[];
}

/** What stands for a field: its text, or a row for each thing of a list. */
export type TemplateValue = string | readonly TemplateValues[];
export type TemplateValues = { readonly [name: string]: TemplateValue };

import type { Fact } from "@faheng/domain";
import { createContext } from "react";
import type { Pool, Says } from "./shape.ts";

/** A code and how people know it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the fields of a form ask of the page around them. */
export interface FormAround {
  /** A text of the page's own forms in the language in use. */
  readonly say: (text: string) => string;
  /** What a field may name; `beside` is the entry it stands in. */
  readonly namedIn: (pool: Pool, beside: unknown) => readonly Named[];
  /** The sentence that an entry makes, `null` while too little of it is there; in Chinese, whatever is spoken, where it is kept. */
  readonly sentenceOf: (says: Says, entry: Fact, how: "shown" | "kept") => string | null;
}

/** Without a page that knows more, fields say what is said everywhere, and nothing can be named. */
export const FormPlace = createContext<FormAround | null>(null);

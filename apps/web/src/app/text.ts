/** Moved: a page's own words and translator stand in `pages/<page>/words.ts`. */
export { useText } from "./english.ts";

/** Who wrote a file, as its properties say. */
export const MADE_BY = "Faheng";

/** What a bureau's own cycle is called wherever it is shown or printed; an act of its own it must not pass for the office's. */
export const OWN_CYCLE = "本局自评";

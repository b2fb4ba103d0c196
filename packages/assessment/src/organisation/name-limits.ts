/** Longest name of an agency or a department. */
export const MOST_OF_A_PLACE_NAME = 100;

/** Longest name of a person. */
export const MOST_OF_A_PERSON_NAME = 50;

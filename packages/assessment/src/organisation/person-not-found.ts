import { FahengError } from "@faheng/domain";
import { peopleErrors as errors } from "./people-errors.ts";

/** That there is no such person, account or role; which of them is not said. */
export function personNotFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_PERSON_NOT_FOUND, { place: id, details: { id } });
}

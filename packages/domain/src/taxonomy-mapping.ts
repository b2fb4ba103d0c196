import { z } from "zod";
import { TAXONOMIES, type TaxonomyId } from "./taxonomy.ts";

const codes = <Id extends TaxonomyId>(id: Id) =>
  z.enum(Object.keys(TAXONOMIES[id].entries) as [keyof (typeof TAXONOMIES)[Id]["entries"] & string]);

/**
 * Where an indicator stands in each taxonomy. Many-to-many; an empty list says «nowhere», which a framework must state,
 * never leave out.
 */
export const taxonomyMappingSchema = z.strictObject({
  O: z.array(codes("O")).readonly(),
  S: z.array(codes("S")).readonly(),
  D: z.array(codes("D")).readonly(),
});

/** See {@link taxonomyMappingSchema}. */
export type TaxonomyMapping = z.infer<typeof taxonomyMappingSchema>;

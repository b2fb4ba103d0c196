/**
 * Where the published schemas stand: for readers of the documentation, and in the package that every pack installs, so that
 * an editor finds them without a network (`"$schema": "./node_modules/@faheng/plugin-api/schemas/profile.json"`).
 */
export const SCHEMA_FOLDERS: readonly URL[] = ["docs/schemas/", "packages/plugin-api/schemas/"].map(
  (folder) => new URL(`../../../${folder}`, import.meta.url),
);

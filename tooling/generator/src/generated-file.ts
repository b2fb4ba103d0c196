/** A file to be written. */
export interface GeneratedFile {
  /** Inside the plugin's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

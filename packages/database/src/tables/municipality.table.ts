/** The city whose agencies share this installation. Global: it stands above agencies. */
export interface MunicipalityTable {
  id: string;
  name: string;
  created_at: string;
}

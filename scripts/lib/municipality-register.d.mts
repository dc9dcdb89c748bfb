import type { Client } from "pg";

/** Loads the municipalities of the files in this folder; resolves to whether they had changed. */
export function loadMunicipalityRegister(client: Client, folder: string): Promise<boolean>;

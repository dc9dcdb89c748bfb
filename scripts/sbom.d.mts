export interface Bom {
  bomFormat: string;
  specVersion: string;
  components: { name: string; version: string; purl: string; hashes?: { alg: string; content: string }[] }[];
}
export function bomOf(program: object, lock: object): Bom;

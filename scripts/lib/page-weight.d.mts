/** Most bytes of compressed script a page may ask for at its first load: pages to read, and pages with a form. */
export const mostScript: { reading: number; form: number };

/** Addresses of the script files that a page's HTML asks for, each once. */
export function scriptsOf(html: string): string[];

/** Weighs pages of one server; bytes as sent, compressed, but `html`, which is not. */
export function pageScale(
  origin: string,
): (path: string, cookie?: string) => Promise<{ status: number; html: number; sent: number; script: number }>;

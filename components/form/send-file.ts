import type { Problem } from "./use-call";

/** A file as the API answers that it is stored. */
export interface SentFile {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
}

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of a chosen file, in lower-case hex. */
export const digestOf = async (file: File): Promise<string> =>
  hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));

/**
 * Sends a file as the raw body of an upload operation. The answer, or the problem; null when there
 * was no answer.
 */
export async function sendFile<T>(
  url: string,
  file: File,
  { key, digest }: { key: string; digest?: string },
): Promise<{ sent: T } | { problem: Problem } | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/octet-stream",
        "Idempotency-Key": key,
        "X-File-Name": encodeURIComponent(file.name),
        "X-Content-SHA256": digest ?? (await digestOf(file)),
      },
      body: file,
    });
    const answer: unknown = await response.json();
    return response.ok ? { sent: answer as T } : { problem: answer as Problem };
  } catch {
    return null;
  }
}

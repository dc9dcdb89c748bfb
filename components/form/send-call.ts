/**
 * An error response of the API (RFC 9457), already in the reader's language. `T` is the operation's
 * response type.
 */
export interface Problem<T = unknown> {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
  /** The saved object as it is now, when somebody else has changed it. */
  current?: T;
}

interface Request {
  method: string;
  url: string;
  body?: unknown;
  /** The version that was read, sent as If-Match. */
  version?: number | undefined;
  /** The same for a repeated call, so that a lost response never causes a second change. */
  key: string;
}

/** An answer, a problem that the server has told, or none of them: then the status alone. */
export type Answer<T> = { ok: true; answer: T } | { ok: false; problem: Problem<T> | null; status: number };

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "title" in value;

/** One request of an operation that changes something. */
export async function sendCall<T>({ method, url, body, version, key }: Request): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        ...(version !== undefined && { "If-Match": `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // A success without content has nothing to read.
    const isEmpty = response.status === 204 || response.status === 202;
    const answer: unknown = isEmpty ? {} : await response.json();
    if (response.ok) return { ok: true, answer: answer as T };
    return {
      ok: false,
      problem: isProblem(answer) ? (answer as Problem<T>) : null,
      status: response.status,
    };
  } catch {
    return { ok: false, problem: null, status: 0 };
  }
}

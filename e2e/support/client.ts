import { createHash, randomUUID } from "node:crypto";
import { PASSWORD } from "./actors";
import { breachOf } from "./contract";

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

interface CallOptions {
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

/** A program that calls the API as its contract says, without a browser. */
export class Client {
  constructor(
    readonly url: string,
    readonly cookies = new Map<string, string>(),
  ) {}

  /** What a browser would send as its Cookie header. */
  cookieHeader = () => [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

  /**
   * One request with this client's cookies; redirects are not followed. To compress what is read in
   * the same machine takes a tenth of an answer's time.
   */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = this.cookieHeader();
    const response = await fetch(new URL(path, this.url), {
      redirect: "manual",
      ...init,
      headers: {
        "Accept-Encoding": "identity",
        ...(init.headers as Record<string, string>),
        ...(cookie && { cookie }),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Signs in through next-auth's credentials callback. */
  async signIn(email: string, password = PASSWORD): Promise<Response> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    return this.fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: this.url },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
  }

  /**
   * A call with all the headers that the contract asks for; undefined takes one away. An answer
   * that its operation does not tell of is an error, whoever asked for it.
   */
  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body, headers }: CallOptions = {},
  ): Promise<Answer<T>> {
    const raw = body instanceof Uint8Array || typeof body === "string" ? body : JSON.stringify(body);
    const own = {
      ...(method !== "GET" && {
        Origin: this.url,
        "Idempotency-Key": randomUUID(),
        "Content-Type": "application/json",
      }),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    const response = await this.fetch(path, {
      method,
      headers: sent as Record<string, string>,
      ...(body !== undefined && { body: raw as BodyInit }),
    });
    const text = await response.text();
    // A list of rows, each JSON by itself, is a file like any other.
    const isJson = text !== "" && /[/+]json\b/.test(response.headers.get("content-type") ?? "");
    const answer = isJson ? (JSON.parse(text) as unknown) : null;
    if (isJson && response.ok && path.startsWith("/api/v1/")) {
      const breach = breachOf(method, path, answer);
      if (breach) throw new Error(breach);
    }
    return { status: response.status, headers: response.headers, text, body: answer as T };
  }

  get = <T = Record<string, unknown>>(path: string, headers?: Record<string, string>) =>
    this.call<T>("GET", path, headers && { headers });
  post = <T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ) => this.call<T>("POST", path, { body, ...(headers && { headers }) });
  put = <T = Record<string, unknown>>(path: string, body: unknown, version: number) =>
    this.call<T>("PUT", path, { body, headers: { "If-Match": `"${version}"` } });

  /** Uploads bytes to a delivery. */
  upload(office: string, delivery: string, name: string, bytes: Uint8Array, headers = {}) {
    return this.post<{ id: string; sha256: string; code?: string }>(
      `/api/v1/${office}/files?delivery=${delivery}`,
      bytes,
      {
        "Content-Type": "application/octet-stream",
        "X-File-Name": encodeURIComponent(name),
        "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
        ...headers,
      },
    );
  }
}

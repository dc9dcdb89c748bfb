import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";

export interface AuthCall {
  /** The address below /api/auth, in its parts. */
  action: string[];
  method: string;
  body: Record<string, string>;
  cookies: Record<string, string>;
}

type Handler = (request: unknown, response: unknown, options: NextAuthOptions) => Promise<unknown>;

/**
 * Calls next-auth with nothing of the request but what it is given here, in the manner of the pages
 * router: by the other way it reads bodies, queries and cookies of any size and form by itself.
 */
export async function callNextAuth(call: AuthCall, options: NextAuthOptions): Promise<Response> {
  const headers = new Headers();
  let [status, body] = [200, null as string | null];
  const response = {
    getHeader: () => headers.getSetCookie(),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
      return response;
    },
    status: (code: number) => {
      status = code;
      return response;
    },
    send: (value: unknown) => {
      body = typeof value === "string" ? value : JSON.stringify(value ?? {});
    },
    json: (value: unknown) => {
      headers.set("Content-Type", "application/json");
      body = JSON.stringify(value);
    },
    end: () => {},
  };
  const { action, ...rest } = call;
  await (NextAuth as unknown as Handler)(
    { ...rest, query: { nextauth: action }, headers: {} },
    response,
    options,
  );
  return new Response(body, { status, headers });
}

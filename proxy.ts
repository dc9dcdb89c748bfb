import { NextResponse, type NextRequest } from "next/server";

// Headers, and addresses that cannot be read; nothing is authorized here (SECURITY.md, R1).
// Uploads, whose addresses hold no "%", stay outside the matcher, or their bodies would be cut off.
// What else is left out has an exact name: an office's key may begin like any of it.
export const config = { matcher: ["/((?!_next/|api/|favicon\\.svg$).*)", "/(.*%.*)"] };

// Under npm run dev alone, React's messages about errors and changed styles need more; a build
// never has it.
const isDev = process.env.NODE_ENV === "development";

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Whether the percent-encoding is one; Next answers another with an error of its own. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse(null, { status: 400 });
  // The API has a policy of its own (next.config.mjs), whatever stands in the address.
  if (request.nextUrl.pathname.startsWith("/api/")) return NextResponse.next();
  const nonce = btoa(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy(nonce));
  return response;
}

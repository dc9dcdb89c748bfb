import "server-only";

/**
 * A file that will be: where a person and a program see how far it has come, and what it is now.
 */
export interface Later {
  page: string;
  address: string;
  body: unknown;
}

const noStore = { "Cache-Control": "no-store" };

export const leadTo = (Location: string): Response =>
  new Response(null, { status: 303, headers: { Location, ...noStore } });

/** For a program, which looks again after so many seconds. */
const accepted = ({ address, body }: Later): Response =>
  Response.json(body, { status: 202, headers: { Location: address, "Retry-After": "2", ...noStore } });

/** Whether a page is asked for, as a browser does that follows a link. */
export const asksForPage = (request: Request): boolean =>
  request.headers.get("accept")?.includes("text/html") ?? false;

/** A person is led to the page that shows how far it has come, a program told where to look. */
export const answerLater = (request: Request, later: Later): Response =>
  asksForPage(request) ? leadTo(later.page) : accepted(later);

/** To who asks for the head alone of a file that will be. */
export const laterHead = (): Response => new Response(null, { status: 202, headers: noStore });

import { headers } from "next/headers";
import { KeptCrumb } from "./kept-crumb";

/** The query that the list was left with, where it is the page that the reader comes from. */
async function queryBefore(list: string): Promise<string> {
  const from = (await headers()).get("referer");
  const before = from !== null && URL.canParse(from) ? new URL(from) : null;
  return before?.pathname === list ? before.search : "";
}

/**
 * The way back to a list as it was left. The server knows one step back, also without script; with
 * it the tab remembers the list however many pages are between.
 */
export async function ListCrumb({ href, children }: { href: string; children: string }) {
  return (
    <KeptCrumb path={href} query={await queryBefore(href)}>
      {children}
    </KeptCrumb>
  );
}

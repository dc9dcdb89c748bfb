"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { focusHeading } from "./focus-heading";
import { keepChoices } from "./kept-choices";

/** A click that the browser would follow in the same window. */
const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/**
 * The address of a page of this app. Null for files, other hosts and anchors on the same page: the
 * browser follows those itself.
 */
function pageOf(link: HTMLAnchorElement): string | null {
  const href = link.getAttribute("href") ?? "";
  const isOurs = /^\/(?!\/|api\/)/.test(href);
  return isOurs && !link.hasAttribute("download") && !link.target ? href : null;
}

/**
 * Makes plain links soft navigations, with one listener for the page: a component per link would
 * cost a list of a hundred rows more than its text. Without script they are plain links.
 */
export function SoftLinks() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  const shown = useRef(path);
  const isPaging = useRef(false);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      const page = link && isPlain(event) ? pageOf(link) : null;
      if (!link || page === null) return;
      event.preventDefault();
      isPaging.current = link.rel !== "";
      router.push(page);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);

  // As after a page load: who cannot see is told where the link led. On the same page the focus
  // stays at the link (the order of a list), unless the link turned the page.
  useEffect(() => {
    keepChoices(path, query);
    const isOther = shown.current !== path;
    if (isOther || isPaging.current) focusHeading();
    shown.current = path;
    isPaging.current = false;
  }, [path, query]);
  return null;
}

"use client";

import { useEffect } from "react";

/**
 * The window's title while this is shown. For pages that stand in another's place: the address's own page has
 * named the document by then, and Next lets nobody but that page do so.
 */
export function DocumentTitle({ children }: { children: string }) {
  useEffect(() => {
    const before = document.title;
    document.title = children;
    return () => {
      document.title = before;
    };
  }, [children]);
  return null;
}

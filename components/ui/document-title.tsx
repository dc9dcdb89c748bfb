"use client";

import { useEffect } from "react";

/**
 * Sets the window's title while it is mounted. For content that replaces a page: by then the page
 * at the address has set the title, and in Next only that page can.
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

"use client";

import { useEffect, useRef, type ReactNode } from "react";

/**
 * A native details menu that also closes on Escape, on a click outside and when a link in it is
 * followed.
 */
export function DetailsMenu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = () => menu.current?.removeAttribute("open");
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      // The event's path, recorded at the click: the clicked element may already be removed.
      const isInside = menu.current && event.composedPath().includes(menu.current);
      if (!isInside || target.closest("a")) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) return;
      if (menu.current.contains(document.activeElement)) menu.current.querySelector("summary")?.focus();
      close();
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return (
    <details className="menu" ref={menu}>
      <summary>{summary}</summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}

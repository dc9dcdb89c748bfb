"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** Takes the focus when it appears: the heading of a step that replaces the previous step. */
export function FocusHere({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <span ref={place} tabIndex={-1} className="focus-here">
      {children}
    </span>
  );
}

"use client";

import { useEffect, useState } from "react";
import { STATEMENT_LIFE_MS } from "../domain";

/**
 * The seconds left of a statement's life since it was first shown, measured by elapsed time and not
 * by the computer's clock. `id` is the statement's: a new one begins anew.
 */
export function useTimeLeft(id: string): number {
  const [left, setLeft] = useState(STATEMENT_LIFE_MS / 1000);
  useEffect(() => {
    const start = performance.now();
    const tell = () =>
      setLeft(Math.max(0, Math.ceil((STATEMENT_LIFE_MS - (performance.now() - start)) / 1000)));
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [id]);
  return left;
}

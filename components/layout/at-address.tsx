"use client";

import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/**
 * Shown only while the address has this value: a layout's message about one page must not remain on
 * the next page.
 */
export function AtAddress({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return useSearchParams().get(name) === value ? children : null;
}

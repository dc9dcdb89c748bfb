"use client";

import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/** Shown as long as the address holds this: what a frame was told to say of one page is not said of the next. */
export function AtAddress({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return useSearchParams().get(name) === value ? children : null;
}

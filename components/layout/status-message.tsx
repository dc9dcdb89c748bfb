"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { MarkIcon } from "../ui/icons";

interface Status {
  text: string;
  /** The address of the page that shows the message. */
  at: string;
}

// One message for the whole window: the form that announces it is often gone when it is shown.
let current: Status | null = null;
const listeners = new Set<() => void>();

function set(status: Status | null): void {
  current = status;
  for (const notify of listeners) notify();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Announces a message on the page at `to`; without `to` on the open page. */
export const announce = (text: string, at: string = window.location.pathname): void => set({ text, at });

/** Shows and reads aloud the last message. The focus moves to the h1: its button may be gone. */
export function StatusMessage() {
  const path = usePathname();
  const status = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
  const isHere = status?.at === path;
  useEffect(() => {
    if (!isHere) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    return () => {
      if (current === status) set(null);
    };
  }, [isHere, status]);
  return (
    <div role="status" className="status-place">
      {isHere && (
        <p className="status-message">
          <MarkIcon shape="ok" />
          {status.text}
        </p>
      )}
    </div>
  );
}

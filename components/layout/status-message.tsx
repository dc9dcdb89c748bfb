"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { MarkIcon } from "../ui/icons";

interface Status {
  text: string;
  /** The page that shows it: where the change leads. */
  at: string;
}

// One message for the whole window: the form that announces is often gone when the message is read.
let current: Status | null = null;
const listeners = new Set<() => void>();

function set(status: Status | null): void {
  current = status;
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Says what has happened, on the page at this address; without one on the page that is open. */
export const announce = (text: string, at: string = window.location.pathname): void => set({ text, at });

/** What has just been done, read aloud where the change led; the focus, whose button may be gone, goes to that page's heading. */
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

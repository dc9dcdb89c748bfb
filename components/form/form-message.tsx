"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { MarkIcon } from "../ui/icons";
import { asSentence } from "./sentence";

type FormMessageProps = {
  tone: "bad" | "ok";
  title: string;
  children?: ReactNode;
  /** The errors, each with the id of its field (`fieldId(name)`), if it has one. */
  items?: { fieldId?: string; text: string }[];
  /** False when a single wrong field gets the focus instead; the error is still read aloud. */
  focus?: boolean;
};

/**
 * The result of a submission. An error takes the focus, so that it is seen and read aloud; a
 * success is only announced.
 */
export function FormMessage({ tone, title, children, items = [], focus = true }: FormMessageProps) {
  const box = useRef<HTMLDivElement>(null);
  const isBad = tone === "bad";
  useEffect(() => {
    if (isBad && focus) box.current?.focus();
  }, [isBad, focus, title, items.length]);

  return (
    <div
      ref={box}
      className={`flag flag-${tone} form-message`}
      role={isBad ? "alert" : "status"}
      tabIndex={isBad ? -1 : undefined}
    >
      <MarkIcon shape={isBad ? "failed" : "ok"} />
      <div className="flag-text">
        <b>{children ? asSentence(title) : title}</b> {children}
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={`${item.fieldId}${item.text}`}>
                {item.fieldId ? <a href={`#${item.fieldId}`}>{item.text}</a> : item.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

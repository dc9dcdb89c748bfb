import type { ComponentProps, ReactNode } from "react";
import { ChevronIcon, MarkIcon, type MarkShape } from "./icons";

type FlagTone = "stop" | "calm" | "bad" | "ok";

const flagShape: Partial<Record<FlagTone, MarkShape>> = { stop: "stop", bad: "failed", ok: "ok" };

/** A notice at the top of the page: the problem and what to do about it. */
export function Flag({
  tone,
  title,
  children,
  action,
}: {
  tone: FlagTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const shape = flagShape[tone];
  return (
    <div className={`flag flag-${tone}`}>
      {shape && <MarkIcon shape={shape} />}
      <div className="flag-text">
        {title && <b>{title}</b>} {children}
      </div>
      {action && <div className="flag-action">{action}</div>}
    </div>
  );
}

/** Optional details: native details and summary. */
export function Disclosure({
  summary,
  open,
  onToggle,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  onToggle?: ComponentProps<"details">["onToggle"];
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open} onToggle={onToggle}>
      <summary>
        <ChevronIcon />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}

/**
 * A checksum or code in groups of eight: easy to compare by eye, selected and copied as one word.
 */
export function Digest({ value }: { value: string }) {
  return (
    <code className="digest">
      {value.match(/.{1,8}/g)?.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </code>
  );
}

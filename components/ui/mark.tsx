import type { ReactNode } from "react";
import { MarkIcon, type MarkShape } from "./icons";
import { Unbroken } from "./unbroken";

export type Tone = "ok" | "stop" | "wait" | "bad" | "none";

const usualShape: Record<Tone, MarkShape> = {
  ok: "ok",
  stop: "stop",
  wait: "open",
  bad: "failed",
  none: "open",
};

type MarkProps = {
  tone: Tone;
  /** Form before colour; each tone has a usual one. */
  shape?: MarkShape;
  /** The word of the mark: never left out. */
  children: ReactNode;
};

/** A status: form, word, and only then colour. */
export function Mark({ tone, shape = usualShape[tone], children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      <MarkIcon shape={shape} />
      {children}
    </span>
  );
}

/** What a clerk stamps on a paper once it is settled; `note` tells by whom and when. */
export function Stamp({
  tone = "ok",
  note,
  children,
}: {
  tone?: Tone;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`stamp mark-${tone}`}>
      {children}
      {note && <small>{note}</small>}
    </span>
  );
}

/** A count beside a word. `label` is read instead of the bare number. */
export function Badge({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <span className="badge">
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** Marks a value as assumed, not taken from a source: `label` says so in a word, `children` on what ground. */
export function Assumption({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <span className="assumption">
      <b>{label}</b>
      {children && <span>{children}</span>}
    </span>
  );
}

/** Where a value comes from. */
export function Source({ label, children }: { label: string; children: string }) {
  return (
    <p className="text-muted text-sm">
      {label}: <Unbroken>{children}</Unbroken>
    </p>
  );
}

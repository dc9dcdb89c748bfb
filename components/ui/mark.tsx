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

/** The shape of a mark: each tone has one of its own. */
export const shapeOf = (tone: Tone, shape: MarkShape = usualShape[tone]): MarkShape => shape;

type MarkProps = {
  tone: Tone;
  /** The shape; each tone has a default one. */
  shape?: MarkShape;
  /** The text of the mark: always visible. */
  children: ReactNode;
};

/** A status, shown by shape and word before colour. */
export function Mark({ tone, shape, children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      <MarkIcon shape={shapeOf(tone, shape)} />
      {children}
    </span>
  );
}

/** A stamp for something that is settled; `note` gives the person and the time. */
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

/** A count beside a word. `label` is read aloud instead of the number. */
export function Badge({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <span className="badge">
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

/**
 * Marks a value as an assumption that no source supports: `label` is the mark, `children` the
 * reason.
 */
export function Assumption({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <span className="assumption">
      <b>{label}</b>
      {children && <span>{children}</span>}
    </span>
  );
}

/** The source of a value. */
export function Source({ label, children }: { label: string; children: string }) {
  return (
    <p className="text-muted text-sm">
      {label}: <Unbroken>{children}</Unbroken>
    </p>
  );
}

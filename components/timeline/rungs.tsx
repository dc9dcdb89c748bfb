import type { ReactNode } from "react";

interface RungsProps {
  label: string;
  /** From the lowest: how far it has been climbed, and what is said of each. */
  rungs: { key: string; name: string; state: "done" | "now" | "ahead"; note: ReactNode }[];
}

/** Steps that are taken one after the other, each with when and what. */
export function Rungs({ label, rungs }: RungsProps) {
  return (
    <ol className="rungs" aria-label={label}>
      {rungs.map(({ key, name, state, note }) => (
        <li key={key} className={`rung-${state}`} aria-current={state === "now" ? "step" : undefined}>
          <b>{name}</b>
          <span className="sr-only">, </span>
          <span>{note}</span>
        </li>
      ))}
    </ol>
  );
}

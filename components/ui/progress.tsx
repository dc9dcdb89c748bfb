import type { ReactNode } from "react";

type ProgressProps = {
  label: string;
  done: number;
  total: number;
  /** The same in words, beneath. */
  children: ReactNode;
};

/** How far something has come, in form and in words. */
export function Progress({ label, done, total, children }: ProgressProps) {
  return (
    <div className="progress">
      <progress aria-label={label} max={Math.max(total, 1)} value={Math.min(done, total)} />
      <p>{children}</p>
    </div>
  );
}

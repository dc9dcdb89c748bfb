import type { ReactNode } from "react";
import { Disclosure } from "../ui/notice";

type PhaseState = "done" | "current" | "ahead";

type PhaseStep = { label: string; note?: ReactNode; state: PhaseState };

type PhaseRailProps = {
  steps: PhaseStep[];
  /** Accessible name of the rail. */
  label: string;
  /** The state in a word, for those who do not see it. */
  stateLabels: Record<PhaseState, string>;
};

/** Index cards in a row: the done ones closed, the current one pulled up. */
export function PhaseRail({ steps, label, stateLabels }: PhaseRailProps) {
  return (
    <ol className="rail" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`rail-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <b>{step.label}</b>
          <span className="sr-only">, {stateLabels[step.state]}</span>
          {step.note && <span className="rail-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}

export type HistoryEvent = {
  key: string;
  text: ReactNode;
  by?: ReactNode;
  /** As it is read. */
  time: string;
  /** ISO 8601. */
  dateTime: string;
  /** What it is made up of, shown when asked for. */
  parts?: HistoryEvent[];
};

/** What has happened, newest first as given. */
export function History({ events }: { events: HistoryEvent[] }) {
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.key}>
          {event.parts ? (
            <Disclosure summary={event.text}>
              <History events={event.parts} />
            </Disclosure>
          ) : (
            <div>{event.text}</div>
          )}
          <div className="note">
            {event.by && <>{event.by}, </>}
            <time dateTime={event.dateTime}>{event.time}</time>
          </div>
        </li>
      ))}
    </ol>
  );
}

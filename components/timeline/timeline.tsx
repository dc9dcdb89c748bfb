import type { ReactNode } from "react";
import { Disclosure } from "../ui/notice";

type PhaseState = "done" | "current" | "ahead";

type PhaseStep = {
  label: string;
  /** How far it has come, in words. */
  note: ReactNode;
  state: PhaseState;
};

type PhaseRailProps = {
  steps: PhaseStep[];
  /** Accessible name of the rail. */
  label: string;
};

/** Index cards in a row: the done ones closed, the current one pulled up. */
export function PhaseRail({ steps, label }: PhaseRailProps) {
  return (
    <ol className="rail" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`rail-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <b>{step.label}</b>
          <span className="sr-only">, </span>
          <span className="rail-note">{step.note}</span>
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
            <Disclosure
              summary={
                // Who and when is said before the parts, so that it does not read as theirs.
                <span>
                  {event.text}
                  <Byline event={event} />
                </span>
              }
            >
              <History events={event.parts} />
            </Disclosure>
          ) : (
            <>
              <div>{event.text}</div>
              <Byline event={event} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const Byline = ({ event: { by, time, dateTime } }: { event: HistoryEvent }) => (
  <span className="note">
    {by && <>{by}, </>}
    <time dateTime={dateTime}>{time}</time>
  </span>
);

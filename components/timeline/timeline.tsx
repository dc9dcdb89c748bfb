import type { ReactNode } from "react";
import { Disclosure } from "../ui/notice";

type PhaseState = "done" | "current" | "ahead";

type PhaseStep = {
  label: string;
  /** The progress in words. */
  note: ReactNode;
  state: PhaseState;
};

type PhaseRailProps = {
  steps: PhaseStep[];
  /** The accessible name of the list. */
  label: string;
};

/** More than these stand in several rows. */
const IN_A_ROW = 6;

/** Phases as index cards in a row: completed ones closed, the current one raised. */
export function PhaseRail({ steps, label }: PhaseRailProps) {
  return (
    <ol className={steps.length > IN_A_ROW ? "rail rail-long" : "rail"} aria-label={label}>
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
  /** The reason that was given. */
  why?: string;
  by?: ReactNode;
  /** The time as it is shown. */
  time: string;
  /** The time in ISO 8601. */
  dateTime: string;
  /** The parts of the event, unfolded by the reader. */
  parts?: HistoryEvent[];
};

/** Events, in the given order: newest first. */
export function History({ events }: { events: HistoryEvent[] }) {
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.key}>
          {event.parts ? (
            <Disclosure
              summary={
                // Person and time come before the parts, so that they are not read as belonging to
                // a part.
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
              {event.why && <p className="history-why">{event.why}</p>}
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

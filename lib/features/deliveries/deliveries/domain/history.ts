/** What two persons do with a point, one after the other. */
const told = ["controlPoint.assessed", "controlPoint.confirmed"];

/** As many assessments after each other are told as one. */
const MANY = 3;

/**
 * Events in their order, a run of assessments and confirmations of control points taken together;
 * every other event, and two or one, alone.
 */
export function foldAssessments<Event extends { type: string }>(events: Event[]): Event[][] {
  const runs: Event[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last && [last[0], event].every((one) => one && told.includes(one.type))) last.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => (run.length < MANY ? run.map((event) => [event]) : [run]));
}

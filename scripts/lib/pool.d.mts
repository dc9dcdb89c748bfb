/** Connections of each of so many web processes, when the server takes `room` in all. Throws one sentence. */
export function shareRoom(room: number, processes: number): number;

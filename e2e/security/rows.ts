import type { Answer } from "../support/client";
import { callCell, prepareCell, type Prepared } from "./caller";
import { actors, type ActorName, type Route, type Target } from "./route-table";
import type { World } from "./world";

/** One cell of the table, answered. */
export interface Seen {
  where: string;
  route: Route;
  target: Target;
  actor: ActorName;
  answer: Answer;
}

const REFUSED = [401, 403, 404, 405];

/** Of these each has one of their own, and the vendor deliveries of its product. */
const ownedEach = /\/(sessions|saved-views|exports|notifications|comments|files)\/\[id\]/;
const deliveries = /\/deliveries\/\[id\]|\/exports\/control-points$/;

const ownerOf = ({ path }: Route, actor: ActorName): ActorName | "everybody" =>
  ownedEach.test(path) || (actor === "vendor" && deliveries.test(path)) ? actor : "everybody";

/**
 * Calls the cells of a row. Reads and refusals change nothing: they are sent at the same time, and
 * of one object. What changes something comes after them, one after the other. The first of it
 * takes the very object and body that the others were refused, which so prove to be sound; the next
 * have some of their own.
 */
export async function callRow(
  world: World,
  route: Route,
  { target, expected }: Route["rows"][number],
): Promise<Seen[]> {
  const made = new Map<string, Promise<Prepared>>();
  const prepareOnce = (actor: ActorName): Promise<Prepared> => {
    const owner = ownerOf(route, actor);
    const prepared = made.get(owner) ?? prepareCell(world, { route, target, actor });
    made.set(owner, prepared);
    return prepared;
  };
  const call = async (actor: ActorName): Promise<Seen> => {
    const answer = await callCell(world, { route, target, actor }, await prepareOnce(actor));
    return { where: `${route.method} ${route.path} ${target} ${actor}`, route, target, actor, answer };
  };
  const changes = (actor: ActorName) => route.method !== "GET" && !REFUSED.includes(expected[actor]);
  const unchanging = actors.filter((actor) => !changes(actor));
  // One by one: what is made for two of them may be of one delivery.
  for (const actor of unchanging) await prepareOnce(actor);
  const seen = await Promise.all(unchanging.map(call));
  for (const actor of actors.filter(changes)) {
    seen.push(await call(actor));
    made.delete(ownerOf(route, actor));
  }
  return seen;
}

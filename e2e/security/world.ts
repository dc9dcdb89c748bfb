import { addressOf, type ActorKind } from "../support/actors";
import { Client } from "../support/client";
import { openSession } from "../support/session";
import { makeObjects, type Objects } from "./objects";
import { actors, type ActorName } from "./read-table";

/** The people of the table, signed in, and the objects they ask for. */
export interface World {
  url: string;
  database: string;
  people: Record<ActorName, Client>;
  own: Objects;
  other: Objects;
  /** Skurup's archivist, who made the other objects. */
  neighbour: Client;
}

export const emailOf = (actor: ActorName): string =>
  actor === "stranger" ? addressOf("coordinator", undefined, "e-arkiv-mitt") : addressOf(actor as ActorKind);

export async function makeWorld(url: string, database: string): Promise<World> {
  const people = {} as Record<ActorName, Client>;
  const signedIn = async (email: string) => new Client(url, (await openSession(database, email)).cookies);
  for (const actor of actors)
    people[actor] = actor === "signedOut" ? new Client(url) : await signedIn(emailOf(actor));
  const neighbour = await signedIn(addressOf("archivist", "skurup"));
  const { archivist, coordinator } = people;
  const own = await makeObjects(archivist, coordinator, { w3d3: "1287", procapita: "1287" });
  const other = await makeObjects(neighbour, coordinator, { w3d3: "1264", procapita: "1292" });
  return { url, database, people, own, other, neighbour };
}

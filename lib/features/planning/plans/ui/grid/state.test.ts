import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalOf } from "./arrival";
import { idOf, versionFor } from "./changes";
import type { Item } from "./facts";
import { reduce } from "./reduce";
import { begin, shown, type Action, type State } from "./state";
import { anItem } from "./test-items";

const place = { row: "1260", column: "2027-2", at: 0 };
const two = [anItem(), anItem({ id: "b", installation: "i-b", plannedFor: "2027-4" })];
const after = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const start = () => begin(two, place);
/** Everything that waits is saved, each answered as the server would: the versions rise. */
function saved(state: State): State {
  let now = state;
  for (let change = now.queue[0]; change !== undefined; change = now.queue[0]) {
    const item = now.items.find(({ id }) => id === idOf(change!));
    const answer =
      change.act === "remove"
        ? null
        : change.act === "add"
          ? { ...change.item, id: `${change.item.id}+`, version: 1 }
          : { ...item!, version: item!.version + 1 };
    now = reduce(now, { type: "sent", change, answer });
  }
  return now;
}
const quarterOf = (state: State, id: string) => state.items.find((one) => one.id === id)?.plannedFor;

describe("a chip in the hand", () => {
  it("is shown where it is carried, and moves when it is dropped", () => {
    const held = after(start(), { type: "take", id: "a" }, { type: "carry", to: "2027-3" });
    expect(shown(held).find(({ id }) => id === "a")?.plannedFor).toBe("2027-3");
    expect(quarterOf(held, "a")).toBe("2027-2");
    expect(held.queue).toEqual([]);
    const dropped = reduce(held, { type: "drop" });
    expect(quarterOf(dropped, "a")).toBe("2027-3");
    expect(dropped.queue).toHaveLength(1);
    expect(dropped.said).toMatchObject({ what: "moved" });
    expect(dropped.focus).toMatchObject({ row: "1260", column: "2027-3" });
  });

  it("goes back without a trace", () => {
    const back = after(
      start(),
      { type: "take", id: "a" },
      { type: "carry", to: "2027-3" },
      { type: "putBack" },
    );
    expect(back.items).toEqual(two);
    expect(back.queue).toEqual([]);
    expect(back.undo).toEqual([]);
    expect(back.focus.column).toBe("2027-2");
  });

  it("that is dropped where it was has not moved", () => {
    const same = after(start(), { type: "take", id: "a" }, { type: "drop" });
    expect(same.queue).toEqual([]);
    expect(same.said).toMatchObject({ what: "put" });
  });

  it("is not taken when it is locked or delivered", () => {
    const locked = begin([anItem({ isFixed: true })], place);
    expect(after(locked, { type: "take", id: "a" })).toMatchObject({
      held: null,
      said: { what: "isLocked" },
    });
    const done = begin([anItem({ delivery: { id: "d", status: "approved" } })], place);
    expect(after(done, { type: "take", id: "a" })).toMatchObject({
      held: null,
      said: { what: "isDelivered" },
    });
  });

  it("that is new is in the plan first when it is dropped", () => {
    const item = anItem({ id: "new", installation: "i-c" });
    const held = after(start(), { type: "hold", item, to: "2028-1" });
    expect(held.items).toHaveLength(2);
    expect(shown(held)).toHaveLength(3);
    expect(after(held, { type: "putBack" }).items).toHaveLength(2);
    const dropped = after(held, { type: "drop" });
    expect(dropped.queue).toMatchObject([{ act: "add", item: { id: "new", plannedFor: "2028-1" } }]);
  });
});

describe("what is done can be undone", () => {
  const moved = () => after(start(), { type: "change", id: "a", after: { plannedFor: "2027-3" } });

  it("and done again", () => {
    const undone = after(moved(), { type: "undo" });
    expect(quarterOf(undone, "a")).toBe("2027-2");
    expect(undone.queue).toHaveLength(2);
    expect(quarterOf(after(undone, { type: "redo" }), "a")).toBe("2027-3");
  });

  it("what is locked or delivered neither moves nor goes, however it is asked", () => {
    for (const [item, what] of [
      [anItem({ isFixed: true }), "isLocked"],
      [anItem({ delivery: { id: "d", status: "approved" } }), "isDelivered"],
    ] as const)
      for (const action of [
        { type: "remove", id: "a" },
        { type: "change", id: "a", after: { plannedFor: "2027-3" } },
      ] as const)
        expect(reduce(begin([item], place), action)).toMatchObject({
          items: [item],
          queue: [],
          said: { what },
        });
    const unlocked = after(begin([anItem({ isFixed: true })], place), {
      type: "change",
      id: "a",
      after: { isFixed: false },
    });
    expect(unlocked.queue).toHaveLength(1);
  });

  it("but not what somebody else has changed since", () => {
    const told = after(moved(), {
      type: "sent",
      change: moved().queue[0]!,
      answer: anItem({ plannedFor: "2027-3", version: 2 }),
    });
    const theirs = [anItem({ plannedFor: "2028-1", version: 3 }), two[1]!];
    const heard = reduce(told, { type: "arrived", arrival: arrivalOf(told.items, theirs, "Anna") });
    expect(heard.said).toMatchObject({ what: "others", arrival: { by: "Anna" } });
    const tried = reduce(heard, { type: "undo" });
    expect(tried.items).toEqual(theirs);
    expect(tried.queue).toEqual([]);
    expect(tried.said).toEqual({ what: "changedByOther" });
  });

  it("a removal gives the same item back, under the id that the server gives it", () => {
    const removed = after(start(), { type: "remove", id: "a" });
    expect(removed.items.map(({ id }) => id)).toEqual(["b"]);
    const undone = reduce(removed, { type: "undo" });
    const [gone, back] = undone.queue;
    const saved = after(
      undone,
      { type: "sent", change: gone!, answer: null },
      { type: "sent", change: back!, answer: anItem({ id: "a2", version: 1 }) },
    );
    expect(saved.items.map(({ id }) => id).sort()).toEqual(["a2", "b"]);
    expect(reduce(saved, { type: "redo" }).items.map(({ id }) => id)).toEqual(["b"]);
  });

  it("an addition is removed with the version that its item has by then", () => {
    const item = anItem({ id: "new", installation: "i-c" });
    const placed = saved(after(start(), { type: "add", item }));
    const moved = saved(after(placed, { type: "change", id: "new+", after: { plannedFor: "2027-3" } }));
    const undone = after(saved(after(moved, { type: "undo" })), { type: "undo" });
    expect(undone.items).toHaveLength(2);
    expect(undone.queue).toMatchObject([{ act: "remove", item: { id: "new+", version: 3 } }]);
    const again = after(saved(undone), { type: "redo" });
    expect(again.items).toHaveLength(3);
  });

  it("so is what is removed while its move is on its way, and what is removed again", () => {
    const queued = after(
      start(),
      { type: "change", id: "a", after: { plannedFor: "2027-3" } },
      { type: "remove", id: "a" },
    );
    const sent = reduce(queued, {
      type: "sent",
      change: queued.queue[0]!,
      answer: anItem({ plannedFor: "2027-3", version: 2 }),
    });
    expect(sent.items.map(({ id }) => id)).toEqual(["b"]);
    expect(sent.queue).toMatchObject([{ act: "remove", item: { id: "a", version: 2 } }]);
    const back = saved(after(saved(sent), { type: "undo" }));
    const changed = { ...back, items: back.items.map((one) => ({ ...one, version: 7 })) };
    expect(after(changed, { type: "redo" }).queue).toMatchObject([{ act: "remove", item: { version: 7 } }]);
  });

  it("nor an addition that somebody else has moved since", () => {
    const item = anItem({ id: "new", installation: "i-c" });
    const placed = saved(after(start(), { type: "add", item }));
    const theirs = placed.items.map((one) => (one.id === "new+" ? { ...one, plannedFor: "2028-1" } : one));
    const heard = reduce(placed, { type: "arrived", arrival: arrivalOf(placed.items, theirs, "Anna") });
    expect(reduce(heard, { type: "undo" })).toMatchObject({
      items: theirs,
      said: { what: "changedByOther" },
    });
  });

  it("as the server has understood it", () => {
    const queued = after(start(), { type: "change", id: "a", after: { effortDays: "6.50" } });
    const answer = anItem({ effortDays: "6.5", version: 2 });
    const told = reduce(queued, { type: "sent", change: queued.queue[0]!, answer });
    expect(reduce(told, { type: "undo" }).items[0]).toMatchObject({ effortDays: "8" });
  });

  it("from a button the focus stays there", () => {
    const { turn } = moved();
    expect(reduce(moved(), { type: "undo", stays: true }).turn).toBe(turn);
    expect(reduce(moved(), { type: "undo" }).turn).toBe(turn + 1);
  });

  it("nothing is said of what is not there", () => {
    expect(after(start(), { type: "undo" }).said).toEqual({ what: "nothingToUndo" });
    expect(after(start(), { type: "redo" }).said).toEqual({ what: "nothingToRedo" });
  });
});

describe("what the server answers", () => {
  const problem = { title: "Någon annan har ändrat", detail: "Se efter.", mayTryAgain: false };

  it("a refused move goes back with what waited behind it, and says why", () => {
    const queued = after(
      start(),
      { type: "change", id: "a", after: { plannedFor: "2027-3" } },
      { type: "change", id: "a", after: { plannedFor: "2027-4" } },
    );
    const refused = reduce(queued, {
      type: "refused",
      change: queued.queue[0]!,
      ...problem,
    });
    expect(refused.items).toEqual(two);
    expect(refused.queue).toEqual([]);
    expect(refused.undo).toEqual([]);
    expect(refused.said).toMatchObject({ what: "refused", item: { id: "a", plannedFor: "2027-2" } });
  });

  it("keeps what was done meanwhile, with the version that was told", () => {
    const queued = after(
      start(),
      { type: "change", id: "a", after: { plannedFor: "2027-3" } },
      { type: "change", id: "a", after: { effortDays: "9" } },
    );
    const saved = reduce(queued, {
      type: "sent",
      change: queued.queue[0]!,
      answer: anItem({ plannedFor: "2027-3", version: 2 }),
    });
    expect(saved.items[0]).toMatchObject({ plannedFor: "2027-3", effortDays: "9", version: 2 });
    expect(saved.queue).toHaveLength(1);
  });

  it("what waited under its first id is not undone either", () => {
    const item = anItem({ id: "new", installation: "i-c" });
    const placed = after(
      start(),
      { type: "add", item },
      { type: "change", id: "new", after: { plannedFor: "2027-3" } },
    );
    const answer = { ...item, id: "i", version: 1 };
    const told = reduce(placed, { type: "sent", change: placed.queue[0]!, answer });
    const refused = reduce(told, { type: "refused", change: told.queue[0]!, ...problem });
    expect(refused.undo).toMatchObject([{ act: "add", item: { id: "i" } }]);
    expect(quarterOf(refused, "i")).toBe("2027-2");
  });

  it("an undoing that was not heard can be tried again, one that was refused cannot", () => {
    const undone = after(saved(after(start(), { type: "remove", id: "a" })), { type: "undo" });
    const refuse = (mayTryAgain: boolean) =>
      reduce(undone, { type: "refused", change: undone.queue[0]!, ...problem, mayTryAgain });
    expect(refuse(true).items.map(({ id }) => id)).toEqual(["b"]);
    expect(refuse(true).undo).toHaveLength(1);
    expect(refuse(false).undo).toEqual([]);
    expect(after(refuse(true), { type: "undo" }).items.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("what others did waits until one's own is saved", () => {
    const queued = after(start(), { type: "change", id: "a", after: { plannedFor: "2027-3" } });
    const heard = reduce(queued, { type: "arrived", arrival: arrivalOf(queued.items, [], "Anna") });
    expect(heard).toBe(queued);
  });
});

it("undoing everything gives the plan that one began with, whenever each thing is saved", () => {
  const which = fc.nat({ max: 3 });
  const quarter = fc.constantFrom(null, "2027-1", "2027-3", "2028-4");
  const step = fc.oneof(
    fc.record({ type: fc.constant("change" as const), which, quarter }),
    fc.record({ type: fc.constant("remove" as const), which }),
    fc.record({ type: fc.constant("take" as const), which }),
    fc.record({ type: fc.constant("carry" as const), quarter }),
    fc.record({ type: fc.constantFrom("drop" as const, "undo" as const, "redo" as const, "add" as const) }),
    fc.constant({ type: "save" as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = new Map(two.map((item) => [item.id, item]));
      let state = start();
      let made = 0;
      /** What waits first reaches the server, by the version that the server has. */
      const save = () => {
        const [change] = state.queue;
        if (change === undefined) return;
        const id = idOf(change);
        if (change.act === "add") {
          const answer = { ...change.item, id: `i${(made += 1)}`, version: 1 };
          server.set(answer.id, answer);
          state = reduce(state, { type: "sent", change, answer });
          return;
        }
        expect(versionFor(change, state)).toBe(server.get(id)?.version);
        if (change.act === "remove") {
          server.delete(id);
          state = reduce(state, { type: "sent", change, answer: null });
          return;
        }
        const was = server.get(id)!;
        const answer = { ...was, ...change.after, version: was.version + 1 };
        server.set(id, answer);
        state = reduce(state, { type: "sent", change, answer });
      };
      const actionOf = (one: Exclude<(typeof steps)[number], { type: "save" }>): Action => {
        if (one.type === "carry") return { type: "carry", to: one.quarter };
        if (one.type === "add")
          return { type: "add", item: anItem({ id: `new${(made += 1)}`, installation: "i-new" }) };
        if (!("which" in one)) return { type: one.type } as Action;
        const id = state.items[one.which % state.items.length]?.id ?? "none";
        return one.type === "change"
          ? { type: "change", id, after: { plannedFor: one.quarter } }
          : { type: one.type, id };
      };
      for (const one of steps) {
        if (one.type === "save") save();
        else state = reduce(state, actionOf(one));
      }
      state = reduce(state, { type: "putBack" });
      while (state.undo.length > 0) state = reduce(state, { type: "undo" });
      while (state.queue.length > 0) save();
      const plain = (items: Iterable<Item>) =>
        [...items].map(({ id: _id, version: _version, ...rest }) => JSON.stringify(rest)).sort();
      expect(plain(state.items)).toEqual(plain(two));
      expect(plain(server.values())).toEqual(plain(two));
      expect(state.items.map(({ id }) => server.get(id))).toEqual(state.items);
    }),
  );
});

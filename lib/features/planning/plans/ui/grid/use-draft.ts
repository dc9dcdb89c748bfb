"use client";

import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState, type Dispatch } from "react";
import type { PlanVersion } from "../../schema";
import { arrivalOf } from "./arrival";
import { versionFor } from "./changes";
import { columnOf } from "./facts";
import { reduce } from "./reduce";
import { doerOf, readHistory, readVersion, saveChange, type Addresses } from "./save";
import { begin, type Action, type State } from "./state";

/** How often the page asks what others have done, while somebody looks at it. */
const ASKS_EVERY = 20_000;
const SETTLES_AFTER = 1_500;

export interface Draft {
  state: State;
  dispatch: Dispatch<Action>;
  /** The version as the server last told it, beside its items. */
  version: PlanVersion;
  /** Reads it anew. Null when it is no draft any more, or when nothing answers. */
  refresh: () => Promise<PlanVersion | null>;
  isSaved: boolean;
}

interface Given {
  version: PlanVersion;
  addresses: Addresses;
  offline: { title: string; detail: string };
  /** The name of who looks, so that nobody is told of what they did themselves. */
  me: string;
  /** Called when the draft is gone, or is no draft any more. */
  onGone: () => void;
}

/** The draft's state: changes are saved one by one, in order, and others' are taken in. */
export function useDraft({ version: first, addresses, offline, me, onGone }: Given): Draft {
  const [state, dispatch] = useReducer(reduce, first, ({ items, municipalities }) => {
    const place = { row: municipalities[0]?.code ?? "", column: items[0] ? columnOf(items[0]) : "", at: 0 };
    return begin(items, place);
  });
  const [version, setVersion] = useState(first);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });
  // What was read before something was saved is older than what stands on the screen.
  const saves = useRef(0);
  const known = useRef(first.version);

  const refresh = useCallback(async () => {
    const before = saves.current;
    const read = await readVersion<PlanVersion>(addresses.version);
    if (read === "gone" || (read !== null && read.status !== "draft")) {
      onGone();
      return null;
    }
    const isOld = () => saves.current !== before || now.current.queue.length > 0;
    if (read === null || isOld() || read.version < known.current) return null;
    const told = arrivalOf(now.current.items, read.items, null);
    const by = told.isNews ? doerOf(told.first, (await readHistory(addresses.history)) ?? []) : null;
    if (isOld() || read.version < known.current) return null;
    known.current = read.version;
    setVersion(read);
    dispatch({ type: "arrived", arrival: { ...told, by: by === me ? null : by } });
    return read;
  }, [addresses, me, onGone]);

  const next = state.queue[0];
  const isSending = useRef(false);
  const save = useEffectEvent(async () => {
    if (next === undefined || isSending.current) return;
    isSending.current = true;
    const sent = await saveChange(next, versionFor(next, state), addresses, crypto.randomUUID());
    isSending.current = false;
    saves.current += 1;
    if (sent.ok) {
      dispatch({ type: "sent", change: next, answer: next.act === "remove" ? null : sent.answer });
      return;
    }
    const { title, detail } = sent.problem ?? offline;
    const mayTryAgain = sent.problem === null || sent.problem.code === "request.stale";
    dispatch({ type: "refused", change: next, title, detail, mayTryAgain });
    // After the refusal is drawn: the queue is empty then.
    setTimeout(() => void refresh(), 0);
  });
  useEffect(() => {
    if (next !== undefined) void save();
  }, [next]);

  // A while after the last move the version is read anew: its number has risen by it.
  const isSaved = state.queue.length === 0;
  const moves = state.undo.length + state.redo.length;
  useEffect(() => {
    if (moves === 0 || !isSaved) return;
    const timer = setTimeout(() => void refresh(), SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [moves, isSaved, refresh]);

  useAsking(addresses.history, now, refresh);
  return { state, dispatch, version, refresh, isSaved };
}

/** Asks now and then whether anything has happened, and reads the version only when it has. */
function useAsking(history: string, now: { current: State }, refresh: Draft["refresh"]): void {
  const heard = useRef<number | null>(null);
  useEffect(() => {
    const ask = async () => {
      const { queue, held } = now.current;
      if (document.visibilityState !== "visible" || queue.length > 0 || held !== null) return;
      const newest = (await readHistory(history))?.[0]?.seq ?? null;
      if (newest !== null && newest === heard.current) return;
      if ((await refresh()) !== null) heard.current = newest;
    };
    const onAsk = () => void ask();
    const timer = setInterval(onAsk, ASKS_EVERY);
    document.addEventListener("visibilitychange", onAsk);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onAsk);
    };
  }, [history, now, refresh]);
}

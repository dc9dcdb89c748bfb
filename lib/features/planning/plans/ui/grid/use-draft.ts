"use client";

import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState, type Dispatch } from "react";
import type { PlanVersion } from "../../schema";
import { arrivalOf } from "./arrival";
import { idOf } from "./changes";
import { columnOf } from "./facts";
import { lastActor, readVersion, saveChange, type Addresses } from "./save";
import { begin, reduce, type Action, type State } from "./state";

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
  const etag = useRef<string | null>(null);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });

  const refresh = useCallback(async () => {
    const read = await readVersion<PlanVersion>(addresses.version, etag.current);
    if (read === "gone" || (read !== null && read.body.status !== "draft")) {
      onGone();
      return null;
    }
    if (read === null || now.current.queue.length > 0) return null;
    etag.current = read.etag;
    setVersion(read.body);
    const told = arrivalOf(now.current.items, read.body.items, null);
    if (told.isNews) {
      const by = await lastActor(addresses.history);
      dispatch({ type: "arrived", arrival: { ...told, by: by === me ? null : by } });
    } else dispatch({ type: "arrived", arrival: told });
    return read.body;
  }, [addresses, me, onGone]);

  const next = state.queue[0];
  const isSending = useRef(false);
  const save = useEffectEvent(async () => {
    if (next === undefined || isSending.current) return;
    isSending.current = true;
    const item =
      state.items.find(({ id }) => id === idOf(next)) ?? (next.act === "change" ? null : next.item);
    const sent = await saveChange(next, item?.version, addresses, crypto.randomUUID());
    isSending.current = false;
    if (sent.ok) {
      dispatch({ type: "sent", change: next, answer: next.act === "remove" ? null : sent.answer });
      return;
    }
    const { title, detail } = sent.problem ?? offline;
    dispatch({ type: "refused", change: next, title, detail });
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

  useEffect(() => {
    const ask = () => {
      const { queue, held } = now.current;
      if (document.visibilityState === "visible" && queue.length === 0 && held === null) void refresh();
    };
    const timer = setInterval(ask, ASKS_EVERY);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [refresh]);

  return { state, dispatch, version, refresh, isSaved };
}

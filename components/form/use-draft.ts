"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { draftFrom, draftOf } from "./draft";
import { dropOthersDrafts, keepDraft, readDraft } from "./draft-store";
import { useIsInBrowser } from "./use-is-in-browser";

/** The key of a draft and the names of the fields to keep. Never a password, never a file. */
export interface DraftPlace<V> {
  key: string;
  fields: readonly (keyof V & string)[];
}

/**
 * Keeps the values of a form while they differ from the saved ones (the default values), and offers
 * the kept values when the form is opened again. Nothing is restored unless the reader asks.
 */
export function useDraft<V extends FieldValues>(form: UseFormReturn<V>, place: DraftPlace<V> | undefined) {
  // The server does not know about drafts: the first render has none.
  const isInBrowser = useIsInBrowser();
  // The draft as it was when the form was opened; values typed afterwards are not offered.
  const [kept, setKept] = useState(() =>
    place && typeof window !== "undefined" ? readDraft(place.key) : null,
  );
  // Increases by one each time a draft is restored.
  const [turn, setTurn] = useState(0);
  const saved = form.formState.defaultValues ?? {};
  const offered = place && isInBrowser ? draftFrom(kept, saved, place.fields) : null;

  const key = place?.key;
  const fields = place?.fields.join(" ");
  useEffect(() => {
    if (key === undefined || fields === undefined) return;
    dropOthersDrafts(key);
    // The subscription also reports other events than typing, even after the form was sent.
    let before = JSON.stringify(form.getValues());
    return form.subscribe({
      formState: { values: true },
      callback({ values }) {
        const now = JSON.stringify(values);
        const isTyped = now !== before;
        before = now;
        if (isTyped) keepDraft(key, draftOf(values, form.formState.defaultValues ?? {}, fields.split(" ")));
      },
    });
  }, [key, fields, form]);

  return {
    offered,
    turn,
    takeBack() {
      form.reset({ ...form.getValues(), ...offered }, { keepDefaultValues: true });
      setKept(null);
      setTurn(turn + 1);
    },
    /** Discards the older draft; values typed since then stay kept. */
    throwAway() {
      if (place) keepDraft(place.key, draftOf(form.getValues(), saved, place.fields));
      setKept(null);
    },
    /** Removes the draft after a success. */
    drop() {
      if (place) keepDraft(place.key, null);
    },
  };
}

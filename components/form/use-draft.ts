"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { draftFrom, draftOf } from "./draft";
import { dropOthersDrafts, keepDraft, readDraft } from "./draft-store";
import { useIsInBrowser } from "./use-is-in-browser";

/**
 * Which draft: its key, and the names of the fields that are kept. Never a password, never a file.
 */
export interface DraftPlace<V> {
  key: string;
  fields: readonly (keyof V & string)[];
}

/**
 * Keeps what is typed while it differs from what is saved (the form's default values), and offers
 * what was kept when the form is opened again. Nothing is filled in without being asked for.
 */
export function useDraft<V extends FieldValues>(form: UseFormReturn<V>, place: DraftPlace<V> | undefined) {
  // The page as the server sent it knows of no draft.
  const isInBrowser = useIsInBrowser();
  // As it was when the form was opened: what is typed from then on is no offer.
  const [kept, setKept] = useState(() =>
    place && typeof window !== "undefined" ? readDraft(place.key) : null,
  );
  // Grows by one for each time that something was taken back.
  const [turn, setTurn] = useState(0);
  const saved = form.formState.defaultValues ?? {};
  const offered = place && isInBrowser ? draftFrom(kept, saved, place.fields) : null;

  const key = place?.key;
  const fields = place?.fields.join(" ");
  useEffect(() => {
    if (key === undefined || fields === undefined) return;
    dropOthersDrafts(key);
    // The form tells of more than of what was typed, also once it has been sent.
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
    /** Forgets what was kept before; what has been typed since stays kept. */
    throwAway() {
      if (place) keepDraft(place.key, draftOf(form.getValues(), saved, place.fields));
      setKept(null);
    },
    /** After success. */
    drop() {
      if (place) keepDraft(place.key, null);
    },
  };
}

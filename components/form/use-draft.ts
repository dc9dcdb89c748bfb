"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { draftFrom, draftOf, isSame } from "./draft";
import { dropOthersDrafts, keepDraft, readDraft } from "./draft-store";
import { useIsInBrowser } from "./use-is-in-browser";

/** The key of a draft and the names of the fields to keep. Never a password, never a file. */
export interface DraftPlace<V> {
  key: string;
  fields: readonly (keyof V & string)[];
}

/**
 * Keeps the values of a form while they differ from the saved ones (the default values), and brings
 * them back when the form is opened again, in this tab or another. What somebody has saved over in
 * the meantime is only offered.
 */
export function useDraft<V extends FieldValues>(form: UseFormReturn<V>, place: DraftPlace<V> | undefined) {
  // The server does not know about drafts: the first render has none.
  const isInBrowser = useIsInBrowser();
  // The draft as it was when the form was opened; values typed afterwards are not offered.
  const [kept, setKept] = useState(() =>
    place && typeof window !== "undefined" ? readDraft(place.key) : null,
  );
  const [isBack, setBack] = useState(false);
  // Whether it has been seen if the draft can be brought back by itself.
  const [isOpen, setOpen] = useState(false);
  // Increases by one each time the fields get other values than those typed in them.
  const [turn, setTurn] = useState(0);
  const saved = form.formState.defaultValues ?? {};
  const draft = place && isInBrowser ? draftFrom(kept, saved, place.fields) : null;

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

  const takeBack = () => {
    form.reset({ ...form.getValues(), ...draft?.typed }, { keepDefaultValues: true });
    setKept(null);
    setBack(true);
    setTurn(turn + 1);
  };

  const bringBack = useEffectEvent(() => {
    setOpen(isInBrowser);
    if (!place || !draft?.isCurrent) return;
    // Not over what was typed before the script had come. On the way back the browser itself may
    // have filled in the same.
    const now = draftOf(form.getValues(), saved, place.fields);
    if (!now || isSame(now.typed, draft.typed)) takeBack();
  });
  useEffect(() => {
    // After the events of what was typed before the script had come.
    const timer = setTimeout(() => bringBack());
    return () => clearTimeout(timer);
  }, [isInBrowser]);

  return {
    /** What was found: back in the fields, or offered because it is older than what is saved. */
    found: draft && isOpen ? ("offered" as const) : isBack ? ("back" as const) : null,
    turn,
    takeBack,
    /** Discards the draft: an offered one leaves what was typed since, a restored one the saved. */
    throwAway() {
      if (!place) return;
      if (isBack) {
        form.reset({ ...form.getValues(), ...pick(saved, place.fields) }, { keepDefaultValues: true });
        setTurn(turn + 1);
      }
      keepDraft(place.key, draftOf(form.getValues(), saved, place.fields));
      setKept(null);
      setBack(false);
    },
    /** Removes the draft after a success. */
    drop() {
      if (!place) return;
      keepDraft(place.key, null);
      setBack(false);
    },
  };
}

const pick = (values: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

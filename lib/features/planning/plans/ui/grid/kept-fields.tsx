"use client";

import { useRef, useState, type ComponentProps, type KeyboardEvent } from "react";
import { SelectField, TextField } from "@/components/form/text-field";

interface KeptTextProps<V> extends Omit<ComponentProps<typeof TextField>, "value" | "onChange" | "onBlur"> {
  /** As it is kept. */
  value: string;
  /** What is kept of what was typed; undefined for what cannot be. */
  read: (typed: string) => V | undefined;
  /** Said of what cannot be kept. */
  wrong?: string;
  onKeep: (value: V) => void;
}

/** A field that is saved when it is left. What cannot be saved stays as it was typed. */
export function KeptText<V>({ value, read, wrong, onKeep, ...field }: KeptTextProps<V>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const onBlur = () => {
    if (typed === null) return;
    const kept = read(typed);
    setWrong(kept === undefined);
    if (kept === undefined) return;
    setTyped(null);
    onKeep(kept);
  };
  return (
    <TextField
      {...field}
      value={typed ?? value}
      error={isWrong ? wrong : undefined}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={onBlur}
    />
  );
}

interface KeptSelectProps extends Omit<ComponentProps<typeof SelectField>, "value" | "onChange" | "onBlur"> {
  value: string;
  onKeep: (value: string) => void;
}

/**
 * A choice that is saved when it is made with the pointer. Keys walk through the choices one by
 * one: the one that they end at is saved, by Enter or when the field is left.
 */
export function KeptSelect({ value, onKeep, ...field }: KeptSelectProps) {
  const [walked, setWalked] = useState<string | null>(null);
  const isWalking = useRef(false);
  const keep = (chosen: string | null) => {
    setWalked(null);
    if (chosen !== null && chosen !== value) onKeep(chosen);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    isWalking.current = true;
    if (key === "Enter") keep(walked);
  };
  return (
    <SelectField
      {...field}
      value={walked ?? value}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        isWalking.current = false;
      }}
      onChange={({ target }) => (isWalking.current ? setWalked(target.value) : keep(target.value))}
      onBlur={() => {
        isWalking.current = false;
        keep(walked);
      }}
    />
  );
}

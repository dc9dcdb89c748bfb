"use client";

import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import type { CallState, Sent } from "@/components/form/use-call";

/** Where a form of the stop's page stands, and where what was typed is kept. */
export interface FormPlace {
  page: string;
  draft: string;
}

interface SmallFormProps<O, V extends FieldValues> {
  operation: CallState<O>;
  form: UseFormReturn<V>;
  place: FormPlace;
  fields: string[];
  /** The fields whose text is kept until it is saved. */
  kept: Extract<keyof V, string>[];
  send: (values: V) => Sent<O> | null;
  /** What is said afterwards. */
  done: string;
  submit: string;
  isPrimary?: boolean;
  /** Empties what the form does not hold itself. */
  after?: () => void;
  children: ReactNode;
}

/** One of the forms of a stop's page: it saves, empties itself and shows the page anew. */
export function SmallForm<O, V extends FieldValues>(props: SmallFormProps<O, V>) {
  const { operation, form, place, fields, kept, send, done, submit, isPrimary } = props;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => {
        form.reset();
        props.after?.();
        return { message: done };
      }}
      fields={fields}
      page={place.page}
      draft={{ key: place.draft, fields: kept as never[] }}
    >
      {props.children}
      <SaveActions busy={operation.isBusy} variant={isPrimary ? "primary" : "plain"}>
        {submit}
      </SaveActions>
    </OperationForm>
  );
}

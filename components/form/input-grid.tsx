import type { ComponentProps, ReactNode } from "react";
import { FieldError, fieldId, wire } from "./field";

interface InputGridProps {
  caption: string;
  /** The heads of the columns; the first is that of the rows' names. */
  heads: string[];
  children: ReactNode;
}

/** Many short fields of one kind, rows and columns named once: a table of fields. */
export function InputGrid({ caption, heads, children }: InputGridProps) {
  const [first, ...rest] = heads;
  return (
    <table className="input-grid">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {rest.map((head) => (
            <th key={head} scope="col" className="num">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface InputRowProps {
  name: ReactNode;
  /** What is done with the row as a whole. */
  end?: ReactNode;
  children: ReactNode;
}

export function InputRow({ name, end, children }: InputRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {children}
      <td className="input-grid-end">{end}</td>
    </tr>
  );
}

type SelectCellProps = Omit<ComponentProps<"select">, "className"> & {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

/** A native choice. Spread `register("name")` on it. */
export function SelectCell({ label, options, ...select }: SelectCellProps) {
  return (
    <td>
      <select {...select} className="input" aria-label={label}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </td>
  );
}

type InputCellProps = Omit<ComponentProps<"input">, "className"> & {
  name: string;
  /** All that the field is, for who does not see where it stands. */
  label: string;
  error: string | undefined;
};

/** Spread `register("name")` on it. */
export function InputCell({ label, error, ...input }: InputCellProps) {
  const id = fieldId(input.name);
  return (
    <td>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...input}
        className="input"
        aria-label={label}
        {...wire(id, { label, error })}
      />
      <FieldError id={id} error={error} />
    </td>
  );
}

import type { ComponentProps, ReactNode } from "react";
import { Field, fieldId, wire, type FieldTexts } from "./field";

type ListedFile = {
  key: string;
  name: string;
  /** Size, date, checksum. */
  note?: ReactNode;
  /** The part already sent, 0 to 1, while sending. */
  progress?: number;
  /** The accessible name of the progress bar. */
  progressLabel?: string;
  /** The error of this file. */
  error?: ReactNode;
  /** Buttons or links: remove, download. */
  action?: ReactNode;
};

type FileFieldProps = Omit<ComponentProps<"input">, "className" | "type"> &
  FieldTexts & {
    name: string;
    /** The text of the button that opens the file chooser. */
    choose: string;
    files?: ListedFile[];
  };

/** A field to choose files; the chosen and the already sent files are listed beneath. */
export function FileField({ label, hint, error, optional, choose, files = [], ...input }: FileFieldProps) {
  const id = input.id ?? fieldId(input.name);
  const texts = { label, hint, error, optional };
  return (
    <Field id={id} {...texts}>
      <div className="input file-drop">
        <span aria-hidden="true">{choose}</span>
        <input {...input} type="file" {...wire(id, texts)} />
      </div>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.key}>
              <div className="files-name">
                {file.name}
                {file.note && <span className="note">{file.note}</span>}
                {file.error && <span className="files-error">{file.error}</span>}
              </div>
              {file.action}
              {file.progress !== undefined && (
                <progress value={file.progress} max={1} aria-label={file.progressLabel ?? file.name} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}

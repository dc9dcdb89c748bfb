import type { ReactNode } from "react";
import { Meter } from "../charts/meter";
import { Mark } from "../ui/mark";
import type { CellFacts, TextCell, TextLook } from "./cells";

const looks: Record<TextLook, string> = {
  muted: "dt-muted",
  strong: "dt-strong",
  bad: "dt-bad",
  code: "dt-code",
};

/** The elements of a cell. */
export function drawFacts(facts: CellFacts | string | null): ReactNode {
  if (typeof facts === "string" || facts === null) return facts;
  if ("tone" in facts)
    return (
      <Mark tone={facts.tone} shape={facts.shape}>
        {drawText({ text: facts.text, href: facts.href, label: facts.label })}
      </Mark>
    );
  if ("text" in facts) return drawText(facts);
  if ("meter" in facts) return <Meter value={facts.meter} max={facts.max} label={facts.label} />;
  if ("squares" in facts) return <Squares of={facts.squares} />;
  return <div>{facts.slot}</div>;
}

const Squares = ({ of }: { of: readonly { look: "d" | "s" | ""; count: number }[] }) => (
  <span
    className="squares squares-l"
    aria-hidden="true"
    dangerouslySetInnerHTML={{
      __html: of.map(({ look, count }) => `<i${look && ` class=${look}`}></i>`.repeat(count)).join(""),
    }}
  />
);

function drawText({ text, look, href, label, lang }: TextCell): ReactNode {
  const className = look && looks[look];
  if (href !== undefined)
    return (
      <a href={href} aria-label={label} className={className}>
        {text}
      </a>
    );
  if (className === undefined && lang === undefined) return text;
  if (look === "code") return <code className={className}>{text}</code>;
  return (
    <span className={className} lang={lang}>
      {text}
    </span>
  );
}

/**
 * Shows the beginning of a checksum until the reader unfolds it. The text is sent once, since a log
 * has a hundred of them.
 */
export const FoldedDigest = ({ digest }: { digest: ReactNode }) => (
  <details>
    <summary>
      <code>{digest}</code>
    </summary>
  </details>
);

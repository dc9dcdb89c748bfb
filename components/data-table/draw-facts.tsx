import type { ReactNode } from "react";
import { Meter } from "../charts/meter";
import { Mark } from "../ui/mark";
import { Digest, Disclosure } from "../ui/notice";
import type { CellFacts, TextCell, TextLook } from "./cells";

const looks: Record<TextLook, string> = {
  muted: "dt-muted",
  strong: "dt-strong",
  bad: "dt-bad",
  code: "dt-code",
};

/** How much of a checksum is seen before it is unfolded. */
const SHORT_DIGEST = 12;

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
  if ("digest" in facts) return <FoldedDigest digest={facts.digest} />;
  if ("meter" in facts) return <Meter value={facts.meter} max={facts.max} label={facts.label} />;
  return <div>{facts.slot}</div>;
}

function drawText({ text, look, href, label, time, lang }: TextCell): ReactNode {
  const className = look && looks[look];
  if (href !== undefined)
    return (
      <a href={href} aria-label={label} className={className}>
        {text}
      </a>
    );
  if (time !== undefined) return <time dateTime={time}>{text}</time>;
  if (className === undefined && lang === undefined) return text;
  return (
    <span className={className} lang={lang}>
      {text}
    </span>
  );
}

const FoldedDigest = ({ digest }: { digest: string }) => (
  <div className="dt-digest">
    <Disclosure summary={<code>{digest.slice(0, SHORT_DIGEST)}…</code>}>
      <Digest value={digest} />
    </Disclosure>
  </div>
);

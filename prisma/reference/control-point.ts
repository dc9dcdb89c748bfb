type ControlPointText = { sv: string; nb: string; en: string };

export type ReferenceControlPoint = {
  /** 1 to 49, never reused; the order the points are worked through. */
  number: number;
  category:
    | "package"
    | "files"
    | "format"
    | "schema"
    | "completeness"
    | "metadata"
    | "relations"
    | "secrecy"
    | "disposal"
    | "search"
    | "documentation"
    | "closing";
  severity: "blocking" | "explain" | "info";
  /** Automatic: a tool's report can fill it in. Manual: a person checks and attaches evidence. */
  method: "automatic" | "manual" | "either";
  /** What must be true, at most 90 characters. */
  title: ControlPointText;
  /** How to check it, what to record and why it matters, at most 260 characters. */
  purpose: ControlPointText;
};

export type ReferenceTemplate = {
  key: "case-handling" | "health-and-social-care" | "register";
  name: ControlPointText;
  numbers: number[];
  /** Blocking in this template whatever the point's own severity; the other points keep theirs. */
  blocking: number[];
  needsSecondPerson: number[];
};

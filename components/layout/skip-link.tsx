/** The first stop of the Tab key; `targetId` is the id of the page's main element. */
export function SkipLink({ targetId, children }: { targetId: string; children: string }) {
  return (
    <a className="skip" href={`#${targetId}`}>
      {children}
    </a>
  );
}

/** The first focusable element of the page; `targetId` is the id of the main element. */
export function SkipLink({ targetId, children }: { targetId: string; children: string }) {
  return (
    <a className="skip" href={`#${targetId}`}>
      {children}
    </a>
  );
}

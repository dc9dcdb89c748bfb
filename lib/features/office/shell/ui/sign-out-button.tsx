"use client";

import { dropDrafts } from "@/components/form/draft-store";
import { dropChoices } from "@/components/layout/kept-choices";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/domain/paths";

/**
 * Ends the session on the server, then leaves the signed-in pages for good, and nothing of what was
 * typed behind; `to` is where it leads, the sign-in unless said otherwise.
 */
export function SignOutButton({ label, to = paths.signIn() }: { label: string; to?: string }) {
  return (
    <Button
      type="button"
      variant="plain"
      wide
      onClick={async () => {
        const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
        await fetch("/api/auth/signout", {
          method: "POST",
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ csrfToken, json: "true" }),
        });
        dropDrafts();
        dropChoices();
        // A full load: nothing of the signed-in pages stays in the browser's memory.
        window.location.assign(to);
      }}
    >
      {label}
    </Button>
  );
}

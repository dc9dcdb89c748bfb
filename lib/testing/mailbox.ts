import { afterAll, beforeAll } from "vitest";
import { startSmtp, type Smtp } from "./smtp";

export type Mailbox = Pick<Smtp, "letters" | "behave">;

/** A real SMTP server in this process, which the mail of this test file is sent to. */
export function useMailbox(): Mailbox {
  let smtp: Smtp | undefined;
  const started = (): Smtp => {
    if (!smtp) throw new Error("the server has not started yet");
    return smtp;
  };
  beforeAll(async () => {
    smtp = await startSmtp();
    process.env["MAIL_URL"] = smtp.url;
  });
  afterAll(async () => {
    delete process.env["MAIL_URL"];
    await smtp?.close();
  });
  return {
    get letters() {
      return started().letters;
    },
    behave: (how) => started().behave(how),
  };
}

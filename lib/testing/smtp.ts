import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/**
 * What the server does with the next letters: takes them; refuses the address for good; asks to
 * come back later; never answers; breaks the connection once it has the letter.
 */
type Behaviour = "takes" | "refuses" | "isBusy" | "hangs" | "breaks";

export interface Smtp {
  /**
   * What MAIL_URL says to send here; a server that never answers is given up after half a second.
   */
  url: string;
  letters: ParsedMail[];
  behave: (how: Behaviour) => void;
  close: () => Promise<void>;
}

const answers = { refuses: [550, "no such box"], isBusy: [451, "come back later"] } as const;

/** A real SMTP server in this process. */
export async function startSmtp(): Promise<Smtp> {
  const letters: ParsedMail[] = [];
  let behaviour: Behaviour = "takes";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => {
      if (behaviour === "hangs") return;
      if (behaviour !== "refuses" && behaviour !== "isBusy") return done();
      const [responseCode, text] = answers[behaviour];
      done(Object.assign(new Error(text), { responseCode }));
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((letter) => {
        letters.push(letter);
        if (behaviour !== "breaks") return done();
        const [socket] = [...server.connections].filter(({ session: { id } }) => id === session.id);
        socket?.close();
      });
    },
  });
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}?socketTimeout=500&ignoreTLS=true`,
    letters,
    behave: (how) => void (behaviour = how),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerEnvelope } from "smtp-server";

type Received = { mail: Email; from: string; to: string[] };

type Refusal = { code: number; words: string };

/** A real SMTP server on loopback that keeps what it is sent, and refuses on request. */
export async function openSmtp() {
  const received: Received[] = [];
  const refusals: Refusal[] = [];

  async function keep(
    stream: Readable,
    { mailFrom, rcptTo }: SMTPServerEnvelope,
    answer: () => void,
  ) {
    const mail = await PostalMime.parse(await buffer(stream));
    const from = mailFrom === false ? "" : mailFrom.address;
    received.push({ mail, from, to: rcptTo.map(({ address }) => address) });
    answer();
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      const refusal = refusals.shift();
      if (!refusal) return done();
      done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData(stream, { envelope }, answer) {
      keep(stream, envelope, answer).catch(answer);
    },
  });
  // A client that gives up mid-sentence is part of some tests, not a failure of the server.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** Answers the next recipient with this. */
    refuseNext: (code: number, words: string) => void refusals.push({ code, words }),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

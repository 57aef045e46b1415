import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { EmailContent } from "./email-content";
import { darkStyle, emailStyle as style } from "./email-style";
import { messages } from "./messages";

type Props = { content: EmailContent; isSandbox: boolean };

/** The one layout of every mail: a single column of 600 px with one heading and one button. */
export function EmailLayout({ content, isSandbox }: Props) {
  const { subject, preheader, heading, paragraphs, lines = [], facts = [], sender } = content;
  const { action, notes = [] } = content;
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyle}</style>
      </Head>
      <Preview>{preheader}</Preview>
      <Body style={style.body}>
        <Container style={style.container}>
          {isSandbox && <Text style={style.sandbox}>{messages.layout.sandbox}</Text>}
          <Section className="card" style={style.card}>
            <Heading as="h1" className="strong" style={style.heading}>
              {heading}
            </Heading>
            {paragraphs.map((paragraph) => (
              <Text key={paragraph} className="strong" style={style.paragraph}>
                {paragraph}
              </Text>
            ))}
            {lines.length > 0 && <Lines lines={lines} />}
            {facts.map(({ label, value }) => (
              <Text key={label} className="muted" style={style.fact}>
                {label}: <strong className="strong">{value}</strong>
              </Text>
            ))}
            {action && <Action {...action} />}
            {notes.length > 0 && <Hr className="rule" style={style.rule} />}
            {notes.map((note) => (
              <Text key={note} className="muted" style={style.note}>
                {note}
              </Text>
            ))}
          </Section>
          <Text className="muted" style={style.footer}>
            {sender?.footer ?? messages.layout.footer}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Lines({ lines }: { lines: NonNullable<EmailContent["lines"]> }) {
  return (
    <Section style={style.lines}>
      {lines.map(({ label, value }, index) => {
        const isTotal = index === lines.length - 1;
        const cell = isTotal ? style.total : style.line;
        return (
          <Row key={label}>
            <Column className={isTotal ? "strong rule" : "muted"} style={cell}>
              {label}
            </Column>
            <Column
              align="right"
              className={isTotal ? "strong rule" : "muted"}
              style={{ ...cell, textAlign: "right", whiteSpace: "nowrap" }}
            >
              {value}
            </Column>
          </Row>
        );
      })}
    </Section>
  );
}

function Action({ label, href }: NonNullable<EmailContent["action"]>) {
  return (
    <Section style={style.action}>
      <Button href={href} className="button" style={style.button}>
        {label}
      </Button>
      <Text className="muted" style={{ ...style.note, margin: "20px 0 0" }}>
        {messages.layout.linkFallback}{" "}
        <Link href={href} className="link" style={style.link}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

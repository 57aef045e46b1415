import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { CSSProperties } from "react";
import type { EmailContent } from "./email-content";
import type { EmailBrand } from "@/server/domain/email-brand";
import { brandStyle, emailStyle as style } from "./email-style";
import { language, messages } from "./messages";

type Props = {
  content: EmailContent;
  /** What stands above everything else, such as that it is a demo. */
  banners: readonly string[];
  brand: EmailBrand;
};

/** The one layout of every mail: a single column of 600 px with one heading and one button. */
export function EmailLayout({ content, banners, brand }: Props) {
  const { subject, preheader, heading, paragraphs, lines = [], facts = [], sender } = content;
  const { action, links = [], notes = [] } = content;
  const branded = brandStyle(brand.colour);
  return (
    <Html lang={language} dir="ltr">
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{branded.dark}</style>
      </Head>
      <Preview>{preheader}</Preview>
      <Body style={style.body}>
        <Container style={style.container}>
          {banners.map((banner) => (
            <Text key={banner} style={style.sandbox}>
              {banner}
            </Text>
          ))}
          <Section className="card" style={style.card}>
            {sender && <Brand name={sender.name} logoUrl={brand.logoUrl} style={branded.name} />}
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
            {action && <Action {...action} branded={branded} />}
            {links.length > 0 && <Ways links={links} style={branded.link} />}
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
          {sender?.imprint && (
            <Text className="muted" style={style.footer}>
              {sender.imprint}
            </Text>
          )}
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

type BrandProps = { name: string; logoUrl: string | null; style: CSSProperties };

/** Whose mail it is. A picture that is not shown leaves the name in its place. */
function Brand({ name, logoUrl, style: nameStyle }: BrandProps) {
  if (logoUrl) return <Img src={logoUrl} alt={name} height="40" style={style.logo} />;
  return (
    <Text className="link" style={nameStyle}>
      {name}
    </Text>
  );
}

type ActionProps = NonNullable<EmailContent["action"]> & {
  branded: ReturnType<typeof brandStyle>;
};

function Action({ label, href, branded }: ActionProps) {
  return (
    <Section style={style.action}>
      <Button href={href} className="button" style={branded.button}>
        {label}
      </Button>
      <Text className="muted" style={{ ...style.note, margin: "20px 0 0" }}>
        {messages.layout.linkFallback}{" "}
        <Link href={href} className="link" style={branded.link}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

type WaysProps = { links: NonNullable<EmailContent["links"]>; style: CSSProperties };

function Ways({ links, style: linkStyle }: WaysProps) {
  return (
    <Section style={style.ways}>
      {links.map(({ label, href }) => (
        <Text key={label} style={style.fact}>
          <Link href={href} className="link" style={{ ...linkStyle, textDecoration: "underline" }}>
            {label}
          </Link>
        </Text>
      ))}
    </Section>
  );
}

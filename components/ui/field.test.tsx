import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Field } from "./field";
import { FieldSet } from "./field-set";
import { CheckboxLine } from "./checkbox";
import { Input } from "./input";
import { NativeSelect } from "./native-select";

const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe("a field", () => {
  const html = renderToStaticMarkup(
    <Field id="mail" label="E-mail" hint="Where receipts go." error="Enter an address.">
      <Input name="email" />
    </Field>,
  );

  test("names its control", () => {
    expect(attribute(html, "label", "for")).toBe("mail");
    expect(attribute(html, "input", "id")).toBe("mail");
  });

  test("reads the error before the hint, and marks the control", () => {
    expect(attribute(html, "input", "aria-describedby")).toBe("mail-error mail-hint");
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
    expect(html).toContain('id="mail-error"');
    expect(html).toContain('id="mail-hint"');
  });

  test("is needed unless it says otherwise, without the browser's own bubbles", () => {
    expect(attribute(html, "input", "aria-required")).toBe("true");
    expect(html).not.toMatch(/ required/);
    const optional = renderToStaticMarkup(
      <Field label="Note" optional>
        <NativeSelect />
      </Field>,
    );
    expect(optional).toContain("(optional)");
    expect(optional).not.toContain("aria-required");
  });
});

test("a group carries its hint and error itself; its members have labels of their own", () => {
  const html = renderToStaticMarkup(
    <FieldSet id="mails" legend="Send customers" hint="At least one." error="Choose one.">
      <CheckboxLine label="Receipts" name="receipts" />
    </FieldSet>,
  );
  expect(attribute(html, "fieldset", "aria-describedby")).toBe("mails-error mails-hint");
  expect(html).not.toMatch(/<input[^>]*aria-describedby/);
});

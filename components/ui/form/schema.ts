/**
 * As much as a form asks of a schema, so that any library fits and none is shipped for it.
 *
 * @see https://standardschema.dev
 */
export type FormSchema = {
  readonly "~standard": {
    readonly validate: (value: unknown) => Verdict | Promise<Verdict>;
  };
};

type Verdict = { readonly issues?: readonly Issue[] | undefined };

type Issue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};

/** A schema, or the way to fetch one that comes with a library larger than the form itself. */
export type SchemaSource = FormSchema | (() => Promise<FormSchema>);

/**
 * What a schema finds wrong: the first sentence for each field, by its dotted name. One that does
 * not arrive finds nothing, since the server judges in any case.
 */
export async function problemsOf(
  source: SchemaSource,
  values: unknown,
): Promise<Record<string, string>> {
  const schema = typeof source === "function" ? await source().catch(() => null) : source;
  if (!schema) return {};
  const { issues = [] } = await schema["~standard"].validate(values);
  const problems: Record<string, string> = {};
  for (const issue of issues) {
    const keys = (issue.path ?? []).map((step) => (typeof step === "object" ? step.key : step));
    problems[keys.map(String).join(".")] ??= issue.message;
  }
  return problems;
}

type Rule = { selector: string; declarations: readonly (readonly [name: string, value: string])[] };

/** What a mail's own style sheet says for programs that ask for dark. */
export function darkRules(html: string): Rule[] {
  const [, media = ""] =
    /@media \(prefers-color-scheme: dark\) \{(.*?)\n?\}\s*(?:<\/style>|$)/s.exec(html) ?? [];
  return [...media.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.replaceAll("&gt;", ">").trim(),
    declarations: body.split(";").flatMap((declaration) => {
      const [name = "", ...rest] = declaration.split(":");
      const value = rest.join(":").replace("!important", "").trim();
      return value === "" ? [] : [[name.trim(), value] as const];
    }),
  }));
}

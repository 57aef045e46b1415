export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Readable by scripts, holds no secret, and is the same for every deployment on a host. */
export const themeCookie = "tenure-theme";

/** Anything unknown in the cookie means: as the system says. */
export function parseTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}

/**
 * The `data-theme` of `<html>`, set by the server so that nothing flashes. None for the system's
 * theme, which the stylesheet follows by itself, also when it changes at dusk.
 */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}

/** A `Set-Cookie` value, also fit for `document.cookie`. */
export function themeCookieText(theme: Theme, isSecure: boolean): string {
  const year = 60 * 60 * 24 * 365;
  const secure = isSecure ? "; Secure" : "";
  return `${themeCookie}=${theme}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
}

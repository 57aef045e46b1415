"use client";

import ErrorPage from "./error";
import "./base.css";

type Props = { error: Error & { digest?: string } };

/** When even the root layout failed: the same words, with a document of their own. */
export default function GlobalErrorPage(props: Props) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Tenure</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}

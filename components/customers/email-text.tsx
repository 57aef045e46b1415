/** An address in a table: on one line, cut where it is too long for its column; whole on phones. */
export const EmailText = ({ email }: { email: string }) => (
  <span
    title={email}
    className="max-md:break-all md:inline-block md:max-w-60 md:truncate md:align-bottom"
  >
    {email}
  </span>
);

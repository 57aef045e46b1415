/** An offer's title in a table: on one line, cut where it is too long for its column. */
export const OfferTitle = ({ title }: { title: string }) => (
  <span title={title} className="md:inline-block md:max-w-44 md:truncate md:align-bottom">
    {title}
  </span>
);

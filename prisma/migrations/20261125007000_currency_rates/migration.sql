-- What euros are worth in other currencies, day by day: the same for every publisher.

CREATE TABLE "currency_rate" (
    "currency" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "unitsPerEuro" TEXT NOT NULL,

    CONSTRAINT "currency_rate_pkey" PRIMARY KEY ("currency","day"),
    CONSTRAINT "currency_rate_currency" CHECK ("currency" ~ '^[A-Z]{3}$'),
    CONSTRAINT "currency_rate_units" CHECK ("unitsPerEuro" ~ '^[0-9]+(\.[0-9]+)?$')
);

import type { Draws } from "./random";

/** Somebody made up: names that are common where they live, and an address where nobody reads mail. */
export type Person = {
  firstName: string;
  lastName: string;
  email: string;
  country: string;
  /** What their browser says of their languages. */
  acceptLanguage: string;
  /** As the contracts write it. */
  locale: string;
  currency: string;
  ip: string;
  /** The page that led them to the checkout. */
  cameFrom: string | null;
  card: { brand: string; lastFour: string; expiryMonth: number; expiryYear: number };
};

type Names = { language: string; first: string; last: string };

const dutch: Names = {
  language: "nl",
  first:
    "Anouk Bram Daan Eva Femke Jesse Lars Lotte Maud Niels Ruben Sanne Sophie Stijn Tess Thijs",
  last: "Bakker Bos Brouwer Dekker Hendriks Jansen Kok Kuipers Meijer Mulder Peters Smit Visser Vos",
};
const german: Names = {
  language: "de",
  first:
    "Anna Ben Clara Emil Finn Frieda Greta Hannes Jonas Karla Lena Lukas Marie Moritz Paul Pia",
  last: "Bauer Becker Fischer Hoffmann Keller Koch Krause Lang Meyer Richter Schmidt Wagner Weber Wolf",
};
const french: Names = {
  language: "fr",
  first:
    "Adele Alice Antoine Camille Chloe Clement Hugo Jules Lea Louis Lucie Manon Mathis Nina Theo",
  last: "Bernard Blanc Bonnet Dubois Durand Fontaine Garnier Lambert Leroy Martin Moreau Petit Roux",
};
const english: Names = {
  language: "en",
  first: "Alfie Amelia Arthur Callum Erin Freya Grace Harry Isla Jack Molly Oliver Poppy Rory Ruby",
  last: "Baker Bennett Clarke Cooper Evans Foster Hughes Kelly Morgan Parker Reid Shaw Turner Walsh",
};
const nordic: Names = {
  language: "sv",
  first: "Aksel Alma Astrid Ebba Elias Freja Hugo Ida Ingrid Liv Maja Nils Oskar Saga Signe Viktor",
  last: "Andersson Berg Dahl Eriksson Hansen Holm Jensen Larsen Lind Lund Nilsson Nygaard Strand",
};
const southern: Names = {
  language: "es",
  first: "Alba Bruno Carla Diego Elena Giulia Lorenzo Lucia Marco Marta Mateo Paula Sara Sergio",
  last: "Bianchi Conti Costa Ferrari Garcia Gomez Greco Marino Molina Ortega Ramos Romano Ruiz Vidal",
};
const polish: Names = {
  language: "pl",
  first: "Adam Alicja Filip Hanna Jakub Julia Kacper Lena Maja Michal Oliwia Piotr Wojciech Zofia",
  last: "Kaczmarek Kowalczyk Krawczyk Lewandowski Mazur Nowak Pawlak Wieczorek Wojcik Zielinski",
};

/** Where the viewers of a Dutch publisher live, and how many of a hundred. */
const countries = {
  NL: { names: dutch, weight: 29 },
  DE: { names: german, weight: 18 },
  BE: { names: dutch, weight: 9 },
  GB: { names: english, weight: 9 },
  FR: { names: french, weight: 8 },
  US: { names: english, weight: 6 },
  SE: { names: nordic, weight: 4 },
  DK: { names: nordic, weight: 3 },
  ES: { names: southern, weight: 3 },
  IT: { names: southern, weight: 3 },
  IE: { names: english, weight: 2 },
  AT: { names: german, weight: 2 },
  PL: { names: polish, weight: 2 },
  FI: { names: nordic, weight: 2 },
} as const;

const currencies: Readonly<Record<string, string>> = {
  GB: "GBP",
  US: "USD",
  SE: "SEK",
  DK: "DKK",
  PL: "PLN",
};

const weights = Object.fromEntries(
  Object.entries(countries).map(([country, { weight }]) => [country, weight]),
) as Record<keyof typeof countries, number>;

/** Reserved for examples. @see RFC 2606, section 3, and RFC 5737 for the networks */
const domains = ["example.com", "example.net", "example.org"];
const networks = ["192.0.2", "198.51.100", "203.0.113"];

const pages = [
  "https://www.northlight.example/",
  "https://www.northlight.example/series/the-ferry",
  "https://www.northlight.example/films/aurora-watchers",
  "https://news.example.org/culture/ten-series-for-long-nights",
];

/** @param place tells people of one name apart, and gives each an address on the network */
export function personOf(draws: Draws, place: number): Person {
  const country = draws.weighted(weights);
  const { names } = countries[country];
  const firstName = draws.oneOf(names.first.split(" "));
  const lastName = draws.oneOf(names.last.split(" "));
  const address = `${firstName}.${lastName}${place}`.toLowerCase();
  return {
    firstName,
    lastName,
    email: `${address}@${draws.oneOf(domains)}`,
    country,
    acceptLanguage: `${names.language}-${country},${names.language};q=0.9,en;q=0.8`,
    locale: `${names.language}_${country}`,
    currency: currencies[country] ?? "EUR",
    ip: `${networks[place % networks.length]}.${1 + (place % 254)}`,
    cameFrom: draws.chance(0.8) ? draws.oneOf(pages) : null,
    card: {
      brand: draws.weighted({ visa: 5, mastercard: 4, amex: 1 }),
      lastFour: String(draws.whole(0, 9_999)).padStart(4, "0"),
      expiryMonth: draws.whole(1, 12),
      expiryYear: draws.whole(2028, 2032),
    },
  };
}

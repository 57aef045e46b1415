/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "nodemailer"],
  // `npm run check` has already checked the types with the native compiler.
  typescript: { ignoreBuildErrors: true },
  // Pages name their icon; some browsers ask for it here before they have read so.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
};

export default config;

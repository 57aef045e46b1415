/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "nodemailer"],
  // `npm run check` has already checked the types with the native compiler.
  typescript: { ignoreBuildErrors: true },
};

export default config;

import { defineConfig } from 'vitest/config'

/** The same stories on both databases, what needs none once, and journeys in a browser. */
export default defineConfig({
  test: {
    // Two cores; a second PGlite beside the first is already memory enough.
    maxWorkers: 2,
    // Loading the program anew for each file would take a quarter of the time; no module keeps what a test left.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'domain', include: ['test/src/**/*.test.ts', 'test/widget/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: ['test/server/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts'],
          globalSetup: ['test/database/setup-pglite.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/server/**/*.test.ts'],
          exclude: ['**/*.pglite.test.ts'],
          globalSetup: ['test/database/setup-postgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/database/setup-pglite.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Not part of `npm test`: npm cannot install them.
        test: {
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          globalSetup: ['test/database/setup-pglite.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})

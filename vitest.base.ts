import { defineConfig } from 'vitest/config';

/** One configuration for every package: tests stand in test/, and a JSON report lets the root script count them. */
export const vitestBase = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
    // Loading the program anew for each file cost more than the tests: files of a package share it, and keep nothing in modules.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

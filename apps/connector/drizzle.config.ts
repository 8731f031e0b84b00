import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/store/schema.ts',
    './src/store/sync-state.ts',
    './src/store/service-schema.ts',
    './src/store/check-schema.ts',
  ],
  out: './src/store/migrations',
  casing: 'snake_case',
});

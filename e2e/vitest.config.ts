import { mergeConfig } from 'vitest/config';
import { vitestBase } from '../vitest.base.ts';

/** What is done with a browser stands by itself. */
export default mergeConfig(vitestBase, { test: { include: ['browser/**/*.test.ts'] } });

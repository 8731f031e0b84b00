import { mergeConfig } from 'vitest/config';
import { vitestBase } from '../../vitest.base.ts';

/** The examples are tests too. */
export default mergeConfig(vitestBase, { test: { include: ['examples/**/*.test.ts'] } });

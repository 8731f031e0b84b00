import { vitestBase } from '../../vitest.base.ts';

export default vitestBase;

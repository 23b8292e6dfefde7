import { createHash } from 'node:crypto';
import { baseStyle } from './base-style.ts';
import { dangerStyle } from './danger-style.ts';
import { pageStyle } from './page-style.ts';
import { partsStyle } from './parts-style.ts';

/** The one stylesheet of all pages. */
export const stylesheet: string = [baseStyle, partsStyle, pageStyle, dangerStyle].join('\n');

const version = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12);

/** Where it is served: the address changes with the content, so that it may be kept for ever. */
export const stylesheetAddress: string = `/style.css?v=${version}`;

import { dangerLevels } from '@dawn-patrol/contracts';
import { dangerPaint } from '../view/danger-paint.ts';

/** The official colours as classes of chips, from the same table that paints the roses. */
export const dangerStyle: string = [...dangerLevels, null]
  .map((level) => {
    const { fill, ink } = dangerPaint(level);
    return `.level-${level ?? 'none'} { background: ${fill}; color: ${ink}; }`;
  })
  .join('\n');

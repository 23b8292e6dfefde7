import { Option } from 'commander';
import { z } from 'zod';

/** `--golden <dir>`, which every command that reads the dataset has. */
export function goldenOption(goldenDirectory: string): Option {
  return new Option('--golden <dir>', 'folder of the golden dataset').default(
    goldenDirectory,
    'golden/ of this repository',
  );
}

export const goldenOptionSchema = z.object({ golden: z.string() });

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A built program and all that it imports as the text of one function of `require` and `moduleUrl`, which answers what
 * `import.meta.url` of a file was. Throws where the program cannot be one file: it waits at the top of a module, or it
 * imports something that is not there to be packed.
 */
export async function pack(top, entry) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: top,
    input: `./${entry}`,
    platform: 'node',
    logLevel: 'silent',
    plugins: [ownUrls(top)],
  });
  try {
    const { output } = await bundle.generate({
      format: 'cjs',
      codeSplitting: false,
      keepNames: true,
    });
    const [{ code, fileName, imports, dynamicImports }] = output;
    const missing = [...imports, ...dynamicImports].filter((name) => name !== fileName && !isBuiltin(name));
    if (missing.length > 0) throw new Error(`${entry} imports ${missing.join(', ')}, which cannot be packed`);
    return `(function (require, moduleUrl, exports, module) {${code}\n})`;
  } finally {
    await bundle.close();
  }
}

/** In one file every `import.meta.url` would be the same; each keeps the one of its own file, by the path from the top. */
function ownUrls(top) {
  return {
    name: 'own-urls',
    transform: (code, id) =>
      code.includes('import.meta.url')
        ? code.replaceAll('import.meta.url', `moduleUrl(${JSON.stringify(relative(top, id))})`)
        : null,
  };
}

/** Stands for the way in which programs are packed: what was packed in another way is packed again. */
export function packingKey() {
  return createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
}

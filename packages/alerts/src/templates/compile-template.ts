import Handlebars from 'handlebars';
import { InvariantError } from '@dawn-patrol/contracts';

/** `html` escapes every placed value; `text` has nothing to escape, as its values are plain text already. */
export type TemplateKind = 'html' | 'text';

/** Of what Handlebars can do, placing and sections alone: it would look through all of its helpers for each text. */
const environment = Handlebars.create();
for (const helper of Object.keys(environment.helpers)) environment.unregisterHelper(helper);
environment.registerHelper('blockHelperMissing', section);

/** The text of a section, once for each item of its list. */
function section(list: unknown, { fn: render }: Handlebars.HelperOptions): string {
  if (!Array.isArray(list))
    throw new InvariantError(`A section places the items of a list, not ${typeof list}.`);
  let text = '';
  for (const item of list) text += render(item);
  return text;
}

/**
 * Compiles a template of this repository into a function. Strict: a placed field that the view model
 * lacks throws instead of leaving a hole. Lists are sections (`{{#lines}}…{{/lines}}`), which throw
 * likewise; the block helpers, which would not, are refused, and so is unescaped placing. There are no
 * `@` variables.
 * @throws InvariantError for anything but a text without `{{{`, `{{&` or block helpers.
 */
export function compileTemplate(source: string, kind: TemplateKind): (view: object) => string {
  if (typeof source !== 'string') {
    throw new InvariantError(
      `A template must be a text, not ${typeof source}: a compiled tree could carry code.`,
    );
  }
  const refused = /\{\{~?(?:\{|&|>|#\s*(?:if|unless|each|with)\b|(?:lookup|log)\b)/.exec(source);
  if (refused !== null) {
    throw new InvariantError(
      `A template may not hold ${refused[0]}: place finished strings and sections only.`,
    );
  }
  const template = environment.compile<object>(source, {
    strict: true,
    knownHelpersOnly: true,
    data: false,
    noEscape: kind === 'text',
  });
  return (view) => template(view);
}

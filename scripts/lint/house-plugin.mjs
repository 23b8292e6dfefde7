/** Rules of this house that the linter has no rule for. */

/** Time is an argument: only a program's entry may read the clock or draw lots. */
const noAmbientClock = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbid reading the clock or randomness outside a main.ts.' },
  },
  create(context) {
    const say = (node, what) =>
      context.report({
        node,
        message: `${what} reads the machine's state. Take \`asOf: IsoInstant\` or \`now: () => IsoInstant\` as an argument.`,
      });
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
          say(node, '`new Date()`');
        }
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') say(node, '`Date()`');
      },
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        const name = `${node.object.name}.${node.property.name}`;
        if (name === 'Date.now' || name === 'Math.random') say(node, `\`${name}\``);
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'no-ambient-clock': noAmbientClock } };

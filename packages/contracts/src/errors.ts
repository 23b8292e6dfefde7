const marker = Symbol.for('dawn-patrol.error');

/**
 * A broken invariant or an unusable configuration: something that no input should cause.
 * Expected failures of a source are values instead, see {@link SourceFailure}.
 */
export abstract class AvalancheError extends Error {
  abstract readonly code: string;
  readonly [marker] = true;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }

  /** True for any AvalancheError, also one from a second copy of this package. */
  static isInstance(value: unknown): value is AvalancheError {
    return value instanceof Error && marker in value;
  }
}

/** A rule of the program does not hold. The fault is in our code. */
export class InvariantError extends AvalancheError {
  readonly code = 'invariant';
}

/** A setting, policy file or command line cannot be used. The fault is in what the operator gave. */
export class ConfigurationError extends AvalancheError {
  readonly code = 'configuration';
}

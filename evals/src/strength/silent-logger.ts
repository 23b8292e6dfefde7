import type { Instrumenter } from '@stryker-mutator/instrumenter';

const quiet = (): void => undefined;
const disabled = (): boolean => false;

/** The instrumenter wants a logger; it has nothing to say that is not in its result. */
export const silentLogger: ConstructorParameters<typeof Instrumenter>[0] = {
  isTraceEnabled: disabled,
  isDebugEnabled: disabled,
  isInfoEnabled: disabled,
  isWarnEnabled: disabled,
  isErrorEnabled: disabled,
  isFatalEnabled: disabled,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
};

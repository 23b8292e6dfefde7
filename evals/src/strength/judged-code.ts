/** The judged code as one module, so that it can be loaded anew as a whole with a fault in its tables. */
export { policyById } from '@dawn-patrol/analysis';
export { decideCase, tellCase } from '../judge/run-shipped-code.ts';

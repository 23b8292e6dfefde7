export type { AlertFacts } from './alert-facts.ts';
export { alertViewModel, type AlertViewModel } from './alert-view-model.ts';
export { renderAlert } from './render-alert.ts';
export { templateVersion } from './template-version.ts';
export { findUntraceable } from './tracing/find-untraceable.ts';

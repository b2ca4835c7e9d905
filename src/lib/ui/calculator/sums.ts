// What is fetched only when there is something to count.
export { quickRange } from '#lib/domain/estimate/quick-range.ts';
export { readDraft } from '#lib/domain/estimate/read-draft.ts';
export { sayMissing } from './say-missing.ts';
export { sayTotal } from './say-total.ts';
export { default as Questions } from './Questions.svelte';

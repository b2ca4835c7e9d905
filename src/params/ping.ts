import type { ParamMatcher } from '@sveltejs/kit';

/** What a ping says besides that it came: that a run begins, or that it has failed. */
export const match: ParamMatcher = (sign) => sign === 'start' || sign === 'fail';

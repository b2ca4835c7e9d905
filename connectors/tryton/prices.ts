import type { Prices } from '../accounting/lines.ts';
import type { Context } from '../contract.ts';

/** Whether the prices of the records have VAT in them; those of Tryton never do. */
export const pricesIn = ({ options }: Context): Prices => (options.prices === 'without' ? 'without' : 'with');

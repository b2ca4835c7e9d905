import { decimalMarkOf, readNumber, type DecimalMark } from '#lib/domain/mapping/read-number.ts';

/** Amounts and quantities; what has letters, a plus or a currency in it stays text. */
const SHAPE = /^[-−]?\d[\d.,\s\u00a0\u202f'’]*$/;
const LEADING_ZERO = /^[-−]?0\d/;
/** Beyond this many digits a number is no longer exact. */
const MOST_DIGITS = 15;
/** Numbers of this many digits and more that are all alike are names: EAN, phones, numbers of companies. */
const CODE_LENGTH = 8;
/** Headings of columns whose digits are a name: postcodes, article numbers, phones, accounts. */
const CODE_NAME =
	/post|zip|plz|ean|gtin|isbn|upc|sku|barcode|strek|tel|tlf|phone|mobil|fax|\borg|vat.?(?:no|id|num)|mva|account|konto|iban|\bkid\b|ref|nummer|number|\bn(?:o|r|um)\b|nr\.?$|\bid\b|code|kod/i;

export type NumberVerdict =
	| { readonly kind: 'number'; readonly decimal: DecimalMark }
	/** Only whole numbers, so that the mark does not matter. */
	| { readonly kind: 'whole' }
	/** `1.234` in every row: one mark or the other. */
	| { readonly kind: 'either' }
	| { readonly kind: 'text' };

export interface NumberColumn {
	see(cell: string): void;
	verdict(): NumberVerdict;
}

/** Looks at the filled cells of one column, one after the other, and says whether all of them are numbers. */
export function numberColumn(heading: string): NumberColumn {
	const can: Record<DecimalMark, boolean> = { ',': true, '.': true };
	let isMarked = false;
	let isPlain = true;
	let filled = 0;
	const lengths = new Set<number>();
	const isOut = (): boolean => !can[','] && !can['.'];
	return {
		see(cell) {
			const text = cell.trim();
			filled += 1;
			if (isOut()) return;
			if (!SHAPE.test(text) || LEADING_ZERO.test(text) || text.replace(/\D/g, '').length > MOST_DIGITS) {
				can[','] = can['.'] = false;
				return;
			}
			const mark = decimalMarkOf(text);
			for (const each of [',', '.'] as const) {
				can[each] &&= 'number' in readNumber(text, each) && (mark === undefined || mark === null || mark === each);
			}
			isMarked ||= mark !== null;
			isPlain &&= /^\d+$/.test(text);
			lengths.add(text.length);
		},
		verdict() {
			const [length = 0, ...others] = lengths;
			const isCode = isPlain && (CODE_NAME.test(heading) || (others.length === 0 && length >= CODE_LENGTH));
			if (filled === 0 || isOut() || isCode) return { kind: 'text' };
			if (!isMarked) return { kind: 'whole' };
			if (can[','] && can['.']) return { kind: 'either' };
			return { kind: 'number', decimal: can[','] ? ',' : '.' };
		}
	};
}

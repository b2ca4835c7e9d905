import type { ActionManifest, RecordField, Settings } from '#connectors/contract.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import { onTheOtherSide, type Sums, type VatSide } from '#lib/domain/mapping/vat-sides.ts';

/** Which of a stream's fields are sums with VAT or without. */
export const sumsOf = (fields: readonly RecordField[]): Sums =>
	Object.fromEntries(fields.flatMap(({ name, vat }) => (vat ? [[name, vat] as const] : [])));

/** Which sums an action wants, by its fields, as its options are set. */
export const wantedSums = (
	{ fields, options }: Pick<ActionManifest, 'fields' | 'options'>,
	chosen: Settings
): Record<string, VatSide> =>
	Object.fromEntries(
		fields.flatMap(({ name, vatBy }) => {
			const option = options.find((one) => one.name === vatBy);
			const value = option && (chosen[option.name] ?? option.default);
			const side = option?.choices?.find((choice) => choice.value === value)?.vat;
			return side ? [[name, side] as const] : [];
		})
	);

/** What was suggested, with the sums that the action wants where the source has them both ways: by field. */
export const sumsInstead = (mapping: Mapping, sums: Sums, wanted: Readonly<Record<string, VatSide>>): Mapping =>
	Object.fromEntries(
		Object.entries(wanted).flatMap(([field, side]) => {
			const rule = mapping[field];
			const other = rule === undefined ? null : onTheOtherSide(rule, sums, side);
			return other === null ? [] : [[field, other] as const];
		})
	);

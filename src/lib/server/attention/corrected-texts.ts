/**
 * The corrected fields of a posted form (`value.DELIVERY.NAME`, as many of them stand on one page); a field left empty is
 * not sent.
 */
export const correctedTexts = (typed: Readonly<Record<string, string>>): Record<string, string> => {
	const prefix = `value.${typed.delivery ?? ''}.`;
	return Object.fromEntries(
		Object.entries(typed).flatMap(([name, value]) =>
			name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value.replaceAll('\r\n', '\n')]] : []
		)
	);
};

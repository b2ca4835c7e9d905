const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const WRITTEN: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' '
};

/** Plain text where a system keeps HTML: `<b>` in a customer's message is three characters and no bold type. */
export const asRichText = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[&<>\n]/g, (sign) => SIGNS[sign] ?? sign);

/** The text that is shown, one line for each of its paragraphs. */
export const fromRichText = (html: string): string =>
	html
		.replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>(?!(?:<\/\w+>)*$)/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (written) => WRITTEN[written] ?? written);

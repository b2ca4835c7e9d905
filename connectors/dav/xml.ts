import { XMLParser } from 'fast-xml-parser';

/** One XML element; names without their namespace prefix, for every server chooses its own. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** The text directly inside it. */
	readonly text: string;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
	preserveOrder: true,
	removeNSPrefix: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	trimValues: false,
	// Line ends of cards and tasks travel as &#13;, which the parser counts among the HTML entities.
	htmlEntities: true
});

type XmlNode = Readonly<Record<string, unknown>>;

const nodesIn = (value: unknown): XmlNode[] => (Array.isArray(value) ? (value as XmlNode[]) : []);

function elementOf(node: XmlNode): XmlElement[] {
	const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
	if (name === undefined || name === TEXT || name.startsWith('?')) return [];
	const inside = nodesIn(node[name]);
	return [
		{
			name,
			attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
			children: inside.flatMap(elementOf),
			text: inside.map((child) => String(child[TEXT] ?? '')).join('')
		}
	];
}

/** The root element, or null for what is not XML. */
export function parseXml(text: string): XmlElement | null {
	try {
		return nodesIn(parser.parse(text, true)).flatMap(elementOf)[0] ?? null;
	} catch {
		return null;
	}
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
	element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	childrenOf(element, name)[0];

/** Text as it may stand inside an element, without the two characters that XML 1.0 does not have. */
export const escapeXml = (text: string): string =>
	text
		.replace(/[\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

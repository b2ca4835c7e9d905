import type { HttpResponse } from '../contract.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml.ts';

/** One thing on the server with the properties that it has. */
export interface Resource {
	readonly url: URL;
	readonly properties: ReadonlyMap<string, XmlElement>;
}

const hasSucceeded = (status: XmlElement | undefined): boolean => /\s2\d\d\b/.test(status?.text ?? '');

/** The address in an href: absolute, or relative to the place that answered (RFC 4918, 8.3). */
export function hrefIn(element: XmlElement | undefined, base: string): URL | null {
	const href = childOf(element, 'href')?.text.trim();
	return href && URL.canParse(href, base) ? new URL(href, base) : null;
}

/** What a 207 answer tells of; nothing for any other answer. Properties that the server lacks (404) are left out. */
export function multistatus(response: HttpResponse): Resource[] {
	const root = response.status === 207 ? parseXml(response.body) : null;
	if (root?.name !== 'multistatus') return [];
	return childrenOf(root, 'response').flatMap((answer) => {
		const url = hrefIn(answer, response.url);
		if (!url) return [];
		const found = childrenOf(answer, 'propstat').filter((part) => hasSucceeded(childOf(part, 'status')));
		const properties = found.flatMap((part) => childOf(part, 'prop')?.children ?? []);
		return [{ url, properties: new Map(properties.map((property) => [property.name, property])) }];
	});
}

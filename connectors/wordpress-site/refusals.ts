import { ConnectorError } from '../connector-error.ts';
import type { HttpResponse } from '../contract.ts';
import { complained, isAboutRights, isPage, type Complained } from './answers.ts';

/** What the sentences of a connector call things. */
export interface SiteWords {
	/** "WooCommerce". */
	readonly name: string;
	/** What lets us in: "The key". */
	readonly key: string;
	/** Where it is made and changed. */
	readonly where: string;
	/** Which right it needs to write. */
	readonly right: string;
	/** What to do where the website does not know the routes that we ask for. */
	readonly absent: string;
}

const said = ({ message }: Complained): string => (message === '' ? '' : ` It said: “${message.replace(/\.$/, '')}”.`);

const wall = ({ name }: SiteWords, technical: string): ConnectorError =>
	new ConnectorError('forbidden', {
		say: `Something in front of ${name} turned us away with a web page: usually a security plugin or a firewall of the host. Ask whoever looks after the website to let the API (wp-json) through for us.`,
		technical
	});

const movedTo = ({ name }: SiteWords, from: URL, to: URL, technical: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${name} is at another address than the one entered: ${from.origin} sends us on to ${to.origin}, and our sign-in is not taken along. Enter ${to.origin} as the address in the settings of this system.`,
		technical
	});

/**
 * Why a website does not let us in, or null where the answer is no such refusal: WordPress answers with 401 also where
 * somebody is known and may not, and what stands in front of it answers in a language of its own.
 */
export function notLetIn(words: SiteWords, asked: URL, answer: HttpResponse): ConnectorError | null {
	const { status } = answer;
	const complaint = complained(answer);
	const technical = `${asked.host}${asked.pathname} -> ${status} ${complaint?.code ?? ''}`.trim();
	const { name, key, where, right, absent } = words;
	if (status === 404 && complaint?.code === 'rest_no_route')
		return new ConnectorError('misconfigured', { say: absent, technical });
	if (status !== 401 && status !== 403) return null;
	const to = new URL(answer.url);
	if (to.origin !== asked.origin) return movedTo(words, asked, to, technical);
	if (!complaint && isPage(answer)) return wall(words, technical);
	const quote = complaint ? said(complaint) : '';
	if (status === 403 || isAboutRights(complaint)) {
		return new ConnectorError('forbidden', {
			say: `${name} knows us but does not allow this.${quote} ${right}`,
			technical
		});
	}
	return new ConnectorError('signed-out', {
		say: `${name} does not accept our sign-in.${quote} ${key} may be wrong, deleted or cut off when it was copied: make a new one ${where}, and enter it in the settings of this system.`,
		technical
	});
}

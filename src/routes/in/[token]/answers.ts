import { json } from '@sveltejs/kit';
import { answerPage } from './answer-page.ts';

type Headed = Readonly<Record<string, string>>;

/** A browser that sends a form asks for a page; a script asks for anything. */
const wantsPage = (request: Request): boolean => request.headers.get('accept')?.includes('text/html') ?? false;

const page = (status: number, headers: Headed, title: string, say: string): Response =>
	new Response(answerPage(title, say), { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });

/** Says that an entry was taken: to a script in JSON, to a visitor by a page, the business's own where it has one. */
export const taken = (request: Request, headers: Headed, thanks: string | null): Response => {
	if (!wantsPage(request)) return json({ received: true }, { status: 202, headers });
	if (thanks) return new Response(null, { status: 303, headers: { ...headers, location: thanks } });
	return page(200, headers, 'Thank you', 'Your message has been received.');
};

/** Says that nothing was taken, and why. */
export const refused = (request: Request, status: number, say: string, headers: Headed = {}): Response =>
	wantsPage(request)
		? page(status, headers, 'Your message was not sent', say)
		: json({ received: false, say }, { status, headers });

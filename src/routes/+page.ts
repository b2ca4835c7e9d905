import { browser } from '$app/environment';
import type { PageLoad } from './$types';

async function forPlainBrowsers() {
	const [{ default: Answer }, { default: PlainForm }] = await Promise.all([
		import('#lib/ui/calculator/Answer.svelte'),
		import('#lib/ui/calculator/PlainForm.svelte')
	]);
	return { Answer, PlainForm };
}

// What browsers without scripts get is drawn on the server, so that no browser with scripts has to fetch it.
export const load: PageLoad = async ({ data }) => ({ ...data, plain: browser ? null : await forPlainBrowsers() });

import type { OtherForm } from './other-form.ts';

function address(text: string): string | null {
	const bare = text.trim();
	const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(bare) ? bare : `https://${bare}`);
	return url && url.href.replace(/\/$/, '');
}

export const sameUrl: OtherForm = (sent, stored) => {
	const one = address(sent);
	return one !== null && one === address(stored) ? 'The same web address, written in another way.' : null;
};

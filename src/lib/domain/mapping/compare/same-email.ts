import type { OtherForm } from './other-form.ts';

function address(text: string): string {
	const bare = text.trim().replace(/^mailto:/i, '');
	const at = bare.lastIndexOf('@');
	// RFC 5321, 2.3.11: the part before the @ belongs to the receiving server alone; only the domain has no case.
	return bare.slice(0, at) + bare.slice(at).toLowerCase();
}

export const sameEmail: OtherForm = (sent, stored) =>
	address(sent) === address(stored) ? 'The same address; capital letters after the @ make no difference.' : null;

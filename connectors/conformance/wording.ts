import { expect } from 'vitest';
import type { Context } from '../contract.ts';
import { ConnectorError, type FailureKind } from '../connector-error.ts';

const SENTENCE = /^\S.*\s.*\.$/su;
const LABEL = /^[^\s\p{Ll}].*$/u;

/** Several words that end in a full stop. */
export function expectSentence(text: string | undefined, where: string): void {
	expect(text, `${where} is a sentence that ends in a full stop`).toMatch(SENTENCE);
}

/** A capital first, no full stop, nothing to trim. */
export function expectLabel(text: string, where: string): void {
	expect(text, `${where} starts with a capital`).toMatch(LABEL);
	expect(text, `${where} is a label, not a sentence`).not.toMatch(/[.\s]$/u);
}

/** No secret of the context stands anywhere in what a person or a log gets to see. */
export function expectNoSecret(context: Context, shown: unknown): void {
	const text = shown instanceof Error ? everythingIn(shown) : (JSON.stringify(shown) ?? '');
	for (const [name, secret] of Object.entries(context.secrets)) {
		expect(secret !== '' && text.includes(secret), `the secret "${name}" is told`).toBe(false);
	}
}

/** The call ends in a `ConnectorError` of one of these kinds, with a sentence for a person and without a secret. */
export async function expectFailure(
	context: Context,
	call: () => Promise<unknown>,
	kinds: readonly FailureKind[]
): Promise<void> {
	const failure: unknown = await call().then(
		() => undefined,
		(reason: unknown) => reason
	);
	if (!(failure instanceof ConnectorError)) {
		expect.fail(`expected a ConnectorError (${kinds.join(' or ')}), got ${String(failure)}`);
	}
	expect(kinds).toContain(failure.kind);
	expectSentence(failure.say, 'what the failure says');
	expectNoSecret(context, failure);
}

function everythingIn(failure: Error): string {
	const { say, technical } = failure as Partial<ConnectorError>;
	const cause = failure.cause instanceof Error ? everythingIn(failure.cause) : JSON.stringify(failure.cause);
	return [failure.message, failure.stack, say, technical, cause].join('\n');
}

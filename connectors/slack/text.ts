const OURS: readonly (readonly [string, string])[] = [
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;']
];

/** What Slack itself has made a link of: `<https://saga.example|saga.example>`. */
const LINK = /<(?:mailto:|tel:)?([^<>|]*)(?:\|([^<>]*))?>/g;

/** Text in which nothing is a sign to Slack: `<!channel>` in a customer's message calls nobody. */
export const asSlackText = (text: string): string =>
	OURS.reduce((written, [sign, instead]) => written.replaceAll(sign, instead), text);

/** The text that a message of Slack shows. */
export const fromSlackText = (written: string): string =>
	OURS.toReversed().reduce(
		(text, [sign, instead]) => text.replaceAll(instead, sign),
		written.replace(LINK, (_, target: string, label: string | undefined) => label ?? target)
	);

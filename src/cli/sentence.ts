import { ConnectorError } from '#connectors/connector-error.ts';

// By name, because the built pages bring classes of their own: what fails inside them is no instance of ours.
const FOR_PEOPLE: ReadonlySet<string> = new Set(['Mistake', 'WrongVariable', 'TooManyAttempts']);

const fieldsOf = (failure: Error): string[] =>
	'fields' in failure && typeof failure.fields === 'object' ? Object.values(failure.fields ?? {}).map(String) : [];

/** What a person reads where a verb fails; anything unforeseen keeps its technical words. */
export const sentenceFor = (failure: unknown): string => {
	if (!(failure instanceof Error)) return String(failure);
	if (failure instanceof ConnectorError) return failure.say;
	if (!FOR_PEOPLE.has(failure.name)) return failure.stack ?? failure.message;
	return [failure.message, ...fieldsOf(failure).filter((say) => !failure.message.includes(say))].join(' ');
};

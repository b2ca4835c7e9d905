import { storableText } from '#connectors/storable-text.ts';
import { valuesHash } from '#connectors/values-hash.ts';

// Keys stand in indexes, where PostgreSQL takes 2,704 bytes: up to three for each of these, and room for ids.
const LONGEST = 500;
const BEGINNING = 400;

/** The source’s key as it is kept: the same for the same key, another for another, and short enough for an index. */
export const recordKey = (key: string): string => {
	const text = storableText(key);
	return text.length <= LONGEST ? text : `${storableText(text.slice(0, BEGINNING))}…${valuesHash({ text })}`;
};

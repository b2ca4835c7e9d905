import type { z } from 'zod';
import { inWords } from '#lib/domain/mapping/in-words.ts';

export type SettingRead<Output> = { readonly value: Output } | { readonly problems: readonly string[] };

/** A setting of JSON as its schema wants it, or what is wrong with it: a sentence each, which names the place. */
export function readSetting<Schema extends z.ZodType>(schema: Schema, json: unknown): SettingRead<z.output<Schema>> {
	const read = schema.safeParse(json, { error: inWords });
	if (read.success) return { value: read.data };
	return {
		problems: read.error.issues.map((issue) => {
			const say = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
			return issue.path.length > 0 ? `“${issue.path.map(String).join('.')}”: ${say}` : say;
		})
	};
}

import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { withoutTags } from '../wordpress-site/answers.ts';
import { joined, momentOf, textOf } from '../rest/read.ts';
import { decodeEntities } from '../mailbox/html-entities.ts';
import { entryFields } from './entry-fields.ts';

const plain = (text: string): string => decodeEntities(withoutTags(text));

/** A text that WordPress gives raw, or only as it is shown. */
const writtenIn = (part: Values[string] | undefined): string | null => {
	if (!isObject(part)) return textOf(part);
	return textOf(part.raw) ?? (typeof part.rendered === 'string' ? plain(part.rendered) || null : null);
};

/** A form entry: what Jetpack knows of it, and the visitor's answers by their labels. */
export const fromEntry = (entry: Values): Values => ({
	name: textOf(entry.author_name),
	email: textOf(entry.author_email),
	website: textOf(entry.author_url),
	subject: textOf(entry.subject) ?? writtenIn(entry.title),
	consent: textOf(entry.email_marketing_consent),
	...Object.fromEntries(entryFields(entry)),
	id: textOf(entry.id),
	submitted: momentOf(entry.date_gmt),
	status: textOf(entry.status),
	page: textOf(entry.entry_title),
	pageLink: textOf(entry.entry_permalink)
});

export const fromUser = (user: Values): Values => ({
	id: textOf(user.id),
	username: textOf(user.username) ?? textOf(user.slug),
	name: textOf(user.name),
	firstName: textOf(user.first_name),
	lastName: textOf(user.last_name),
	fullName: joined(user.first_name, user.last_name) ?? textOf(user.name),
	email: textOf(user.email),
	website: textOf(user.url),
	about: textOf(user.description),
	roles: Array.isArray(user.roles) ? user.roles : [],
	registered: momentOf(user.registered_date)
});

export const fromComment = (comment: Values): Values => ({
	id: textOf(comment.id),
	name: textOf(comment.author_name),
	email: textOf(comment.author_email),
	website: textOf(comment.author_url),
	text: writtenIn(comment.content),
	status: textOf(comment.status),
	postId: textOf(comment.post),
	answerTo: comment.parent === 0 ? null : textOf(comment.parent),
	link: textOf(comment.link),
	written: momentOf(comment.date_gmt)
});

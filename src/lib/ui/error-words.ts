export interface ErrorWords {
	readonly title: string;
	readonly happened: string;
	readonly data: string;
	readonly todo: string;
}

/** What a failed page says: what happened, what it means for the data, what to do. */
export function errorWords(status: number): ErrorWords {
	if (status === 404)
		return {
			title: 'This page is not here',
			happened: 'The address may have been mistyped, or what it showed has been removed.',
			data: 'Nothing has been changed or lost by coming here.',
			todo: 'Check the address, or start again from the beginning.'
		};
	if (status === 401 || status === 403)
		return {
			title: 'This page is not open to you',
			happened: 'It belongs to another business, or your part in this one does not include it.',
			data: 'Nothing has been changed.',
			todo: 'Sign in with another account, or ask the owner of the business to let you in.'
		};
	if (status === 413)
		return {
			title: 'That was too large to take',
			happened: 'What was sent is larger than we accept, so we stopped reading.',
			data: 'Nothing of it has been kept.',
			todo: 'Send less at a time, or a smaller file.'
		};
	if (status === 429)
		return {
			title: 'Too many tries in a short time',
			happened: 'To keep strangers from guessing passwords, we wait a little after many tries.',
			data: 'Nothing has been changed.',
			todo: 'Wait a few minutes, then try again.'
		};
	if (status < 500)
		return {
			title: 'That could not be done',
			happened: 'We did not understand what this page was asked to do.',
			data: 'Nothing has been changed.',
			todo: 'Go back one page and try again.'
		};
	return {
		title: 'Something went wrong on our side',
		happened: 'This page could not be made. The fault is ours, and it has been written down.',
		data: 'Your connections go on by themselves: records that came in are kept, and none is sent twice.',
		todo: 'Try again in a minute. If it stays like this, pass on the number below.'
	};
}

interface Message {
	readonly title: string;
	readonly say: string;
	readonly link: string;
	readonly over: boolean;
}

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** What somebody is told at once, as a mail: subject, HTML and text. */
export const alarmMail = ({ title, say, link, over }: Message): { subject: string; html: string; text: string } => {
	const colour = over ? '#1c653a' : '#a1281c';
	const words = over ? 'See how it is' : 'See what to do';
	const body =
		`<h1 style="margin:0 0 12px;font:bold 22px/1.3 Georgia,serif">${escaped(title)}</h1>` +
		`<p style="margin:0 0 16px;padding:12px 16px;border-left:5px solid ${colour};background:#f7f3ea">${escaped(say)}</p>` +
		`<p style="margin:0"><a href="${escaped(link)}" style="color:#23478f">${words}</a></p>`;
	const style =
		'max-width:600px;margin:0 auto;padding:24px;font:16px/1.5 Helvetica,Arial,sans-serif;color:#24211b;background:#fffdf8';
	return {
		subject: over ? `${title}: it works again` : `${title}: ${say}`.slice(0, 120),
		html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#f7f3ea"><div style="${style}">${body}</div></body></html>`,
		text: `${title}\n\n${say}\n\n${words}: ${link}\n`
	};
};

export interface FormLabels {
	readonly name: string;
	readonly email: string;
	readonly phone: string;
	readonly message: string;
	readonly send: string;
	/** Beside the trap field, for the rare person who comes upon it. */
	readonly leaveEmpty: string;
}

export interface FormFacts {
	/** Where the form sends its entries. */
	readonly address: string;
	/** Name of the field that only junk senders fill in; without a name there is no such field. */
	readonly honeypot: string;
	readonly labels?: Partial<FormLabels>;
}

const ENGLISH: FormLabels = {
	name: 'Name',
	email: 'E-mail',
	phone: 'Phone (optional)',
	message: 'Message',
	send: 'Send',
	leaveEmpty: 'Leave this field empty'
};

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

// The trap is clipped away instead of being hidden, because junk senders skip what is hidden. It is taken out of the tab
// order and out of what is read aloud, and password managers are asked to leave it alone.
const trap = (name: string, label: string): string =>
	name === ''
		? ''
		: `	<div aria-hidden="true" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">
		<label for="handover-trap">${escaped(label)}</label>
		<input id="handover-trap" name="${escaped(name)}" type="text" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true">
	</div>
`;

/** A contact form that is ready to paste into any website and works without JavaScript. */
export function formHtml({ address, honeypot, labels }: FormFacts): string {
	const say = { ...ENGLISH, ...labels };
	return `<form action="${escaped(address)}" method="post" accept-charset="utf-8">
	<p>
		<label for="handover-name">${escaped(say.name)}</label><br>
		<input id="handover-name" name="name" type="text" autocomplete="name" required>
	</p>
	<p>
		<label for="handover-email">${escaped(say.email)}</label><br>
		<input id="handover-email" name="email" type="email" autocomplete="email" required>
	</p>
	<p>
		<label for="handover-phone">${escaped(say.phone)}</label><br>
		<input id="handover-phone" name="phone" type="tel" autocomplete="tel">
	</p>
	<p>
		<label for="handover-message">${escaped(say.message)}</label><br>
		<textarea id="handover-message" name="message" rows="6" required></textarea>
	</p>
${trap(honeypot, say.leaveEmpty)}	<p><button type="submit">${escaped(say.send)}</button></p>
</form>
`;
}
